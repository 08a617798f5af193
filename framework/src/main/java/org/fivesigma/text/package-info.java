/** Recipe text: located YAML trees, and problems that point into them. */
package org.fivesigma.text;
