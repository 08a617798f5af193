package org.fivesigma.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fivesigma.text.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReferenceTest {
    @TempDir
    Path root;

    @Test
    void givesOneSchemaAndOnePageForEachStep() {
        assertEquals(
                List.of(
                        "docs/errors.md",
                        "docs/steps/README.md",
                        "docs/steps/draw.md",
                        "docs/steps/grow.md",
                        "docs/steps/lines.md",
                        "schemas/recipe.schema.json",
                        "schemas/steps/draw.schema.json",
                        "schemas/steps/grow.schema.json",
                        "schemas/steps/lines.schema.json"),
                List.copyOf(Reference.files(ToyPlugin.catalog()).keySet()));
    }

    @Test
    void givesTheSameBytesInAnyLocale() {
        Map<String, String> files = Reference.files(ToyPlugin.catalog());
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(files, Reference.files(ToyPlugin.catalog()));
        } finally {
            Locale.setDefault(locale);
        }
        files.forEach((path, text) -> {
            assertTrue(text.endsWith("\n") && !text.endsWith("\n\n"), path);
            assertFalse(text.contains("\r"), path);
        });
    }

    @Test
    void tellsFilesThatAreMissingChangedOrLeftOver() throws IOException {
        Reference.write(root, ToyPlugin.catalog());
        assertEquals(List.of(), Reference.stale(root, ToyPlugin.catalog()));

        Files.delete(root.resolve("docs/errors.md"));
        Files.writeString(root.resolve("schemas/recipe.schema.json"), "{}\n");
        Files.writeString(root.resolve("docs/steps/gone.md"), "# gone\n");

        assertEquals(
                List.of("docs/errors.md", "schemas/recipe.schema.json", "docs/steps/gone.md"),
                Reference.stale(root, ToyPlugin.catalog()));
        Reference.write(root, ToyPlugin.catalog());
        assertEquals(List.of(), Reference.stale(root, ToyPlugin.catalog()));
    }

    @Test
    void explainsEveryErrorCodeOnce() {
        String page = Reference.files(ToyPlugin.catalog()).get("docs/errors.md");

        for (ErrorCode code : ErrorCode.values()) {
            assertEquals(2, page.split("### " + code.code() + ": ", -1).length, code.code());
            assertTrue(page.contains(code.explanation()), code.code());
        }
    }

    @Test
    void listsReadersApartFromOtherSteps() {
        assertEquals("""
                # Steps

                This page is generated from the code.

                ## Readers of event files

                | Step | What it gives |
                |---|---|
                | [`lines`](lines.md) | Reads events from lines. |

                ## All other steps

                | Step | What it gives |
                |---|---|
                | [`draw`](draw.md) | Draws. |
                | [`grow`](grow.md) | Grows a tree of questions. |
                """, Reference.files(ToyPlugin.catalog()).get("docs/steps/README.md"));
    }

    @Test
    void tellsAllOfAReaderOnItsPage() {
        assertEquals("""
                # `lines`

                Reads events from lines.

                Version 2. This page is generated from the code.

                ## Example

                The options of a reader stand in a recipe's `data` block, under `lines`:

                ```yaml
                {mark: ";", index: first}
                ```

                ## Parameters

                | Parameter | Value | Default | Range | Meaning |
                |---|---|---|---|---|
                | `mark` | a text | `","` |  | what stands between two \\| fields |
                | `index` | one of `none`, `first` | `none` |  | whether a column counts |
                | `bad` | a number | `1%` | 0 to 1 | largest share of bad lines |

                The choices of `index`:

                - `none`: every column holds data
                - `first`: the first column counts the rows

                ## Inputs

                | Port | Carries | Meaning |
                |---|---|---|
                | `files` | a list of `InputFile` | event files, read in order as one table |
                | `weights` | a list of `InputFile` | side files with one weight a line |

                ## Outputs

                | Port | Carries | Meaning |
                |---|---|---|
                | `events` | `EventTable` | the events |
                | `accounting` | a list of `Accounting` | what was read and what was rejected, by file |

                ## Columns

                Those that the files have.
                """, Reference.files(ToyPlugin.catalog()).get("docs/steps/lines.md"));
    }

    @Test
    void tellsNestedParametersAndColumnsOnThePage() {
        assertEquals("""
                # `grow`

                Grows a tree of questions.

                Version 1. This page is generated from the code.

                ## Example

                Most recipes never name this step, since their blocks use it. Named directly, in a block of `steps` with `use: grow`, it takes these parameters under `with`:

                ```yaml
                depth: 3
                root: {ask: pt > 20, yes: {leaf: {score: 1}}}
                names: {a: 1.5}
                ```

                ## Parameters

                | Parameter | Value | Default | Range | Meaning |
                |---|---|---|---|---|
                | `depth` | a whole number | required | at least 1 | levels |
                | `root` | a mapping | required |  | the first question |
                | `root.ask` | a text that reads as an expression | required |  | what is asked |
                | `root.yes` | a mapping with one key of `leaf`, `branch` | required |  | what follows |
                | `root.yes.leaf.score` | a number | required | 0 to 1 | the score |
                | `root.yes.branch.question` | a mapping | required |  | what is asked then |
                | `root.no` | a mapping | none |  | a further question |
                | `names` | a mapping from names, each to a number | `{}` |  | numbers by name |
                | `required` | true or false | `false` |  | whether this is needed |
                | `texts` | a list, each item a text | `[]` |  | texts |
                | `seed` | a whole number | none |  | a seed |

                ## Inputs

                | Port | Carries | Meaning |
                |---|---|---|
                | `events` | `EventTable` | the events |
                | `more` | by name, any number of `EventTable` | more by name |

                ## Outputs

                | Port | Carries | Meaning |
                |---|---|---|
                | `events` | `EventTable` | the events with a score |

                ## Columns

                With the parameters of the example, the step reads `pt`; it passes all columns on but `raw`; it adds `score`.
                """, Reference.files(ToyPlugin.catalog()).get("docs/steps/grow.md"));
    }
}
