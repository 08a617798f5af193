package org.fivesigma.text;

/**
 * Every kind of problem that can be reported, with a title and the paragraph that `fivesigma explain` prints.
 *
 * <p>Ranges: E01xx text and YAML, E02xx meaning of recipe keys, E03xx plan, E04xx input data, E05xx environment and
 * store, E06xx failing steps, E07xx command line, E09xx mistakes of ours. A published number never changes its meaning.
 */
public enum ErrorCode {
    E0101(
            "file too large",
            "A recipe is at most 256 KiB, so that a file that is not a recipe is refused at once. Move long "
                    + "tables into data files, or split the recipe and join the parts with `extends:`."),
    E0102(
            "not UTF-8 text",
            "Recipes are UTF-8 text; a byte order mark at the start is allowed. The file holds bytes that "
                    + "are not UTF-8: save it as UTF-8 in your editor, or convert it with `iconv -t UTF-8`."),
    E0103(
            "invisible character",
            "The file holds a control character, a byte order mark in mid-text or a rare line separator. "
                    + "Editors show nothing there, so the text read would differ from the text seen. Delete the "
                    + "character, or write it in double quotes as an escape such as \"\\u2028\"."),
    E0104(
            "not valid YAML",
            "The text does not follow the rules of YAML from this place on, so nothing after it could be "
                    + "read. Usual causes are a missing colon, a bracket or quote left open, uneven indentation, or an "
                    + "unquoted value with a colon or another special character."),
    E0105(
            "tab instead of spaces",
            "YAML indents with spaces only, since the width of a tab differs from editor to editor. Replace "
                    + "each tab by spaces."),
    E0106(
            "nested too deeply",
            "Recipes nest at most 32 levels, far more than a readable analysis needs. Deeper nesting is "
                    + "usually a bracket that was never closed."),
    E0107(
            "key given twice",
            "A mapping gives the same key twice. Many YAML tools keep only the last and drop the rest "
                    + "without a word; here it is an error. Join the two, or rename one."),
    E0108(
            "tag",
            "YAML tags (`!name`, `!!type`, `%TAG`) ask the reading program to build special objects. Recipes "
                    + "hold only mappings, lists and texts; what a text means is decided by the key it stands under. "
                    + "Delete the tag, or put a value that begins with `!` in quotes."),
    E0109(
            "anchor or alias",
            "YAML anchors (`&name`) and aliases (`*name`) copy text about without saying what it means. "
                    + "Recipes reuse a block by name: `like: name`. Put a value that begins with `&` or `*` in quotes."),
    E0110(
            "merge key",
            "`<<` is a YAML 1.1 addition that tools read in different ways. Use `like: name` to start from "
                    + "another block of the same section, or `extends: other.yaml` to start from another recipe."),
    E0111(
            "key is not a text",
            "The keys of a recipe are names. A list or mapping used as a key, or a missing key before a "
                    + "colon, has no meaning."),
    E0112(
            "more than one document",
            "A recipe file holds one document. Everything after a second `---` would be ignored by many "
                    + "tools; here it is an error. Put the second recipe into its own file."),
    E0113(
            "text too long",
            "One text of a recipe is at most 8 KiB. Longer ones are usually data, which belong into data files."),
    E0114(
            "number too long",
            "A number has at most 64 characters; no measurement has more digits, and reading very long "
                    + "numbers takes very long. If it is a name, put it in quotes."),
    E0115(
            "extended recipe cannot be read",
            "The file named by `extends:` does not exist, is not a plain file or may not be read."),
    E0116(
            "extends leaves the recipe's folder",
            "`extends:` takes the path of a file beside the recipe or in a folder below it. Absolute paths, "
                    + "links to the web and paths that climb above the recipe's own folder are refused, so that a "
                    + "recipe from a stranger reads nothing it should not."),
    E0117(
            "extends goes in a circle",
            "A recipe extends itself, directly or by way of others, or the chain is longer than 16 files."),
    E0118("extends is not a file name", "`extends:` takes one file name, such as `extends: base.yaml`."),
    E0119(
            "override not understood",
            "A recipe value is changed on the command line by `key.path=value`, for instance "
                    + "`histograms.mass.bins=40` or `cuts.harsh.MET='[100, null]'`. List items are counted from 0; a key "
                    + "that holds a dot is put in double quotes."),
    E0201(
            "unknown key",
            "A key is not one that is known at this place. Keys are never ignored, since a typing mistake "
                    + "would otherwise silently leave a default in force."),
    E0202(
            "wrong type",
            "A value is of another kind than the key needs, for instance a list where one number is expected."),
    E0203("missing key", "A block lacks a key that has no default."),
    E0204("value out of range", "A number lies outside the range in which it has a meaning."),
    E0205("unknown name", "A name refers to something that the recipe does not define."),
    E0206(
            "malformed value",
            "A value is written in a way that cannot be understood, for instance an expression with a "
                    + "bracket left open."),
    E0207("name given twice", "Two things that must be told apart have the same name."),
    E0301(
            "column not found",
            "An expression, feature list or histogram uses a column that the data at that point do not have."),
    E0302(
            "things refer to each other in a circle",
            "Cut sets, fits or steps were built from each other so that none could come first. Let one of them stand on its own."),
    E0303(
            "ports do not fit",
            "A step was fed with something of another type, or with several things where it takes one."),
    E0304(
            "no such step",
            "No installed plugin offers the step or file reader that the recipe needs. `fivesigma plugins` lists what is installed."),
    E0305("no such number", "`expect:` names a number that the recipe does not compute, so it could never be judged."),
    E0306(
            "column holds something else",
            "A column holds values of another kind than its use asks for: texts where numbers are needed, a list per "
                    + "event where one value is. Lists are reduced by `any`, `all`, `count`, `sum`, `min`, `max`, `mean` or `[0]` "
                    + "in an expression, for instance under `derive:`."),
    E0307(
            "truth quantity decides",
            "A column that `data: {roles: ...}` calls `truth` is known in simulation only, so observed events cannot be "
                    + "selected or counted by it, and no selection that feeds a fit may use it: the result would hold for "
                    + "simulated events alone. A model that learns from it says nothing about data either."),
    E0308(
            "feature tells the answer",
            "A model is to learn from a column whose role says that nothing can be learnt from it: the label is the very "
                    + "answer, a weight says how much an event counts, and a number that tells events apart says nothing "
                    + "about other events. Such a model looks better than it is."),
    E0311(
            "would unblind",
            "A recipe that extends another, or a change on the command line, would show observed events that `blind:` hides: "
                    + "by a smaller window, or because their sample is no longer observed. What is blinded is opened by "
                    + "`--unblind` alone, which the report tells and a log keeps."),
    E0312(
            "bins partly blinded",
            "A bin of a histogram reaches over the end of a window of `blind:`, so it would show only some of its observed "
                    + "events. Let windows end at bin edges."),
    E0401(
            "file not found",
            "An input file is not where the recipe and --data say. Correct the name or the folder, or name a `stand-in:` to simulate the samples."),
    E0402(
            "file outside the declared folders",
            "Input files lie in the recipe's folder or in the folder given by --data, so that a recipe from a stranger reads nothing else. Write ${data}/... and give the folder on the command line."),
    E0403(
            "input file cannot be read",
            "An input file is damaged, is not of the declared kind, or its columns are not as declared."),
    E0601(
            "a step failed",
            "The analysis itself could not be carried out, for the reason given. Results of all other steps are kept, and the same command continues from there."),
    E0602(
            "not reproducible",
            "A step gave other bytes than before for the same inputs, when asked to compare with `run --check`."),
    E0701(
            "recipe cannot be read",
            "The recipe file named on the command line is not there, is a folder, or may not be read."),
    E0702(
            "command line not understood",
            "An option, argument or name on the command line is none that the command knows."),
    E0501(
            "environment",
            "The disk, its permissions or the store did not do what was needed. What had been computed before is kept, and the same command continues from there."),
    E0900(
            "a mistake of ours",
            "The program failed in a way that no recipe should be able to cause. Please report it with the "
                    + "recipe and the log file named in the message.");

    private final String title;
    private final String explanation;

    ErrorCode(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** Returns the code as printed, such as {@code E0107}. */
    public String code() {
        return name();
    }

    /** Returns the kind of problem in a few words. */
    public String title() {
        return title;
    }

    /** Returns the paragraph that explains the problem and its remedy. */
    public String explanation() {
        return explanation;
    }
}
