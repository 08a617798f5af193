/**
 * Events from separated text files: comma, tab, semicolon or blank separated, plain or gzip.
 *
 * <p>{@link org.fivesigma.plugin.csv.Csv} is the step. A {@code Head} learns the columns of a file, a {@code Feed} cuts it
 * into chunks of whole rows, {@code RowParser} turns each chunk into columns on any thread, and {@code Assembly} puts these
 * together in the order of the file.
 */
package org.fivesigma.plugin.csv;
