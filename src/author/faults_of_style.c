// Warnings: rules that load, and are not good.
#include "fault.h"

const FaultCode faults_of_style[] = {
    {"W001", "* wants two examples that match and two that do not", "too few examples",
     "Examples are the tests of a rule, and tell what it is for. Two that match show what may\n"
     "vary, two that do not where it ends. They are sentences of your own."},
    {"W002", "no claim can be \"*\"*", "an example that cannot be met",
     "Behind \"=>\" stand a type, ROLE=ACTOR, a factuality, a kind of source, a time in EDTF.\n"
     "With any other word no claim is ever as the example asks."},
    {"W003", "this rule says what * says", "a rule that says what another says",
     "Both have the same pattern in the same frame. Take one away and keep its examples."},
    {"W004", "every claim of this rule in the examples loses to *",
     "a rule that others always beat",
     "In all examples of all rules, another rule says the same on the same words, and better.\n"
     "Add an example in which this one is needed; when none can be found, take the rule away."},
    {"W005", "this pattern may reach over * units", "a pattern that is too wide",
     "Gaps bind what stands in them into one statement; the wider they are, the more often the\n"
     "ends belong to different ones. Narrow them, or let a role rule find the far participant."},
    {"W007", "* ends before it begins", "a time in office that ends before it begins",
     "The columns \"from\" and \"to\" bound it; one of the dates is wrong."},
    {"W008", "* holds office at the same time as in *", "times in office that overlap",
     "Of namesakes the one in office on the day of the text is meant; where two are, it is unsure\n"
     "who. Give the earlier one a \"to\", or write the longer name."},
    {"W009", "* is an ordinary word*", "a name that is an ordinary word",
     "A gazetteer of words has the same alias, and the capitals do not tell them apart: each such\n"
     "word in a text would be the name. Write the name with its capital, without \"any\"."},
    {"W010", "* stands in * already", "an alias that stands twice",
     "Both rows give it the same classes and actor. Take one away."},
    {"W011", "trailing blanks", "blanks at the end of a line",
     "They are seen by nobody and change with each editor. claimtag rules fmt takes them away."},
    {"W012", "other readers of YAML take *", "a truth value that is meant as a word",
     "To claimtag every value is text; other programs read a bare yes, no, on or off in a list as\n"
     "true or false. Put it in quotation marks."},
    {"W013", "the layout is not that of rules fmt*", "another layout",
     "One layout for all files keeps differences to what was changed: claimtag rules fmt."},
    {"W014", "no pattern uses {*}", "a sub-pattern that nothing uses",
     "Take it away, or look for the misspelt name where it should be used."},
    {"W015", "a search for this pattern may take *", "a pattern that is too much work",
     "Where one text can be gone through in several ways, a search may try them all before it\n"
     "knows that the pattern does not match: each gap multiplies those of the gaps before it. Let\n"
     "what stands behind a gap be nothing that the gap takes ({0,9} of {!(stop|comma)} before a\n"
     "comma costs nothing), let the alternatives in a gap begin with different words, write\n"
     "(?>...) around what need not be tried again, {0,2}+ or ?+ where it is always taken, or make\n"
     "gaps narrower. claimtag rules show tells the steps of a rule."},
    {"W016", "no type takes the matches of the frame *", "a frame that nobody takes",
     "No claim comes of its rules. The name may be misspelt: files of one frame have one name, "
     "and\n"
     "types take it under \"frames\"."},
    {"W017", "no pattern of the frame * has a group *\ntwo groups take the role *",
     "a role that no group fills",
     "\"roles: {group: role}\" takes a role from a group that the patterns of the frame have: "
     "from\n"
     "this one nothing ever comes, and the role can only be filled in from the text around."},
    {"W018", "this takes the place of what has the name in *\nnothing called * takes the place *",
     "a name that is taken again",
     "A rule, type or sub-pattern of a later folder takes the place of one with its name. Where "
     "that\n"
     "is meant, a file of that folder says so: \"overrides: [sells, boat-purchase]\". Else find\n"
     "another name: claimtag rules list has them all. What is meant and takes no place is told,\n"
     "too: the earlier one may have another name now, and both do their work."},
    {"W019", "no party and no name has the code *", "a code of nobody",
     "What a gazetteer says belongs to somebody whom no row names (by a class of \"name\" under\n"
     "\"via:\"): most likely the code is misspelt. All codes but those of the parties are "
     "{third}."},
    {"W020", "* has the code * in *, which stays; this one does nothing",
     "an alias that two actors have",
     "A word can belong to one actor: the row that is read first is heard, also where a later "
     "folder\n"
     "has another. Change that row, write a longer alias here or, of office-holders, give both "
     "their\n"
     "times in office."},
    {"W021", "nothing is asked of this: *", "an example that asks for nothing",
     "\"SENTENCE => TYPE ROLE=ACTOR ...\" asks for a claim, under \"match\" alone. Written "
     "otherwise the\n"
     "arrow is part of the sentence, or nobody looks at it."},
    {"W022", "this example stands in line * of the same rule", "an example that stands twice",
     "It tells nothing new; under both \"match\" and \"nomatch\" one of the two must fail."},
    {"W023",
     "a backslash before a letter means nothing here*\n"
     "a backslash before a digit means nothing here*",
     "a class of characters, or what was caught before",
     "Patterns see units, not characters: \\w, \\s, \\d and \\b have no meaning, and the letter is "
     "read.\n"
     "Elements are parted by white space, {number} is a number, {any} any unit. \\1 is the number "
     "1:\n"
     "what a group caught cannot be asked for again."},
    {"W024", "this file is not read: *", "a file that is not read",
     "A folder of rules is read for *.yaml and *.tsv. Rename the file, or take it away."},
    {"W025", "a text has \"*\" as * units, of which *", "a word that is several units",
     "A formula in braces asks for one unit. A hyphen parts units, and so does the apostrophe of\n"
     "'s: {=co-author} is in no text. Write co author (or co-author) outside the braces, or name "
     "it\n"
     "in a gazetteer: then it is one unit."},
    {"W026", "a quotation mark is a unit of its own*\na slash is a unit of its own*",
     "marks around a pattern",
     "Words of patterns stand bare: sold to, not \"sold\" \"to\". Where the text must have a "
     "quotation\n"
     "mark, blanks part it from the words around it."},
    {"W027",
     "no text has a unit that is this*\nnothing can stand before ^*\n"
     "nothing can stand behind $*",
     "what matches nothing",
     "The formula asks for classes that no word and no phrase has together, or the text would "
     "have\n"
     "to begin in its middle. What needs it never matches; a branch that does can go."},
    {"W028", "no pattern asks for the class *", "a class that nobody asks for",
     "A class says something of a word to patterns that ask for it. Most likely it is misspelt, "
     "or\n"
     "the pattern is not yet written."},
    {"W029",
     "this row is never used: *\n* has a form *, and one *: *\n"
     "no word of a gazetteer has the form *",
     "a row of inflections that does nothing",
     "The first row whose ending fits makes the form: rows with longer endings stand above those\n"
     "with shorter ones. A part of speech is what the column \"form\" of words begins with."},
    {"W030", "nothing names the party *", "a party without a name",
     "Claims about it can never be made: no row of a gazetteer has its code and a class that "
     "\"via:\"\n"
     "calls a name. The code may be misspelt, there or under \"parties:\"."},
    {"W031", "no rule has phase *, and this one has phase *", "a phase apart",
     "Each phase sees what those before it have made. One far behind the others is most likely a\n"
     "slip; rules/README.md says in section 4 what each is for."},
    {"W032", "this \"?\" changes nothing: *\nall of this may be missing*",
     "what may be missing anyway",
     "{gap:6} and {gap}{0,6} may be none already, and need no question mark. A pattern of which "
     "all\n"
     "may be missing finds nothing where it should find something: let one element be needed."},
    {"W033", "this looks like several aliases: *", "several aliases in one",
     "Aliases are parted by |. A comma or semicolon is a part of the alias, and must stand in the\n"
     "text."},
    {"W034", "no table says what tokens are *", "rules without tokens",
     "A table with the columns token and kind (tokens.tsv) says what abbreviations and clitics "
     "are:\n"
     "without it Norway's is one word, which is no name. To extend other rules, name their folder\n"
     "before yours."},
    {"W035", "this is a word of its own, *", "a word that sticks to something",
     "Patterns see whole words: ship(s)? is the word ship, and then, perhaps, the word s. "
     "Elements\n"
     "are parted by white space, so that this is seen."},
    {.code = NULL},
};
