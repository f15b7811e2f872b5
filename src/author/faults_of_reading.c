// Faults that keep files of rules from being read.
#include "fault.h"

const FaultCode faults_of_reading[] = {
    {"E001",
     "a tab indents this line; *\na text that begins with { or [ must be quoted*\n"
     "nothing closes this *\nthe quoted text ended before this; *\nthis bracket closes nothing\n"
     "a text that holds \": \" must be quoted*\nthis line is *\nthis is indented as *\n"
     "in \"...\" a backslash *\nbehind \"|\" the line must end*\na list of lines begins *\n"
     "no text can begin with *\na control character stands here*\nthis is no YAML*",
     "the file is no YAML",
     "The reader of YAML stops where this is said; the fault may stand a line or two before.\n"
     "Patterns are full of signs that mean something to YAML: put them in a block behind \"|\", "
     "or\n"
     "in single quotes, in which only an apostrophe is written twice (''). So a text that holds\n"
     "\": \" or \" #\", or begins with one of [ ] { } , & * ! | > % @ \" '. Indent with spaces: "
     "keys\n"
     "of one map, and the \"-\" of one list, stand under each other."},
    {"E002", "this byte is no UTF-8*\nthis file is UTF-16*\na byte-order mark begins *",
     "the file is not UTF-8",
     "Save it as UTF-8: iconv -f windows-1252 -t UTF-8 old.yaml > new.yaml"},
    {"E003",
     "the file is empty\na rule file is a map of sections\na rule file holds one document*\n"
     "a key must be a word",
     "the file is no map of sections",
     "A file of rules is a map: \"frame: ...\" or \"type: ...\" with their keys, or sections such\n"
     "as \"patterns:\" and \"stance:\". Take an empty file away."},
    {"E004",
     "anchors and * have no meaning in rules\nwrite a block with *\n"
     "lists and maps are nested too deep",
     "YAML that rules do without",
     "Rules are maps, lists, texts and literal blocks (\"|\"), in which every line stays where it\n"
     "is. Anchors, aliases, tags and folded blocks (\">\") would part a fault from its place."},
    {"E005", "this key stands twice in the same map*", "a key stands twice",
     "Only one of the two could hold. Make one of both, or take one away."},
    {"E006", "unknown key *\nno section is called *", "an unknown key",
     "What is not known would be passed over in silence. The message names the key that is\n"
     "nearest in spelling; rules/README.md lists the keys of each kind of rule."},
    {"E007", "the key * is missing*\nthe key * is empty*", "a key is missing",
     "The rule cannot work without it; rules/README.md says what it is for."},
    {"E008",
     "* wants a text*\n* wants texts*\nthis is a map: a text*\n* wants a list\n* wants a map\na "
     "map of * belongs here",
     "another kind of value belongs here",
     "A text is \"key: value\", a list \"- value\" or [a, b], a map \"key: value\" one step "
     "further in."},
    {"E009",
     "a number belongs here\na * is *\nan * is *\na pair is \"A > B\" *\n"
     "a mutation has one of: *\na passive names *\na wrap names *\nthe name of a * is one word*\n"
     "the role \"*\" stands twice*\na number here is *\n\"until\" wants a day*\n\"todo\" says why "
     "*",
     "no such value",
     "The key takes one of a few values; the message lists them. Numbers are decimal digits."},
    {"E010", "this name is taken in *\n\"*\" is *: behind => nobody could tell *",
     "a name is taken",
     "Two rules of one kind in the same folder have one id. Rename one. A later folder may take\n"
     "a name again: its rule then stands in the place of the earlier one."},
    {"E022", "no frame is called *", "an unknown frame",
     "A type takes the matches of frames; \"frame: NAME\" in a file of frames/ makes one."},
    {"E025", "the type * has no role of this name*\nat most * roles", "no such role",
     "\"roles: {group: role}\" maps groups of the frame's patterns to roles of the type, which\n"
     "are listed under \"roles:\" at its top."},
    {"E026",
     "* is not among the parties*\nat most * parties *\n* stands twice among the parties\n"
     "a party is the code of one actor*\na pair is of two, *\n"
     "a pair is a list of two parties",
     "no such party",
     "Parties are the actors that rules are about: their codes stand under \"parties:\" in\n"
     "scope.yaml. \"third\" is anybody else who has a code."},
    {"E027",
     "the first line names the columns*\ntabs part the columns*\nno column *\n"
     "this column stands twice",
     "a table without its columns",
     "The first line of a gazetteer names its columns, parted by tabs: alias, class, code, form,\n"
     "case, from, to, value, note. A cell needs a column above it; blanks are no tabs."},
    {"E028",
     "this row has no class*\n* is no FORM=WORD of *\na date is 2006*\ncase is \"any\"*\na token "
     "is a *\n"
     "no inflections are known*\nan alias needs at least one word\nwith this more than * rows *\na "
     "class is a name: *\n"
     "a row has the code of one actor*\na # within a line *\nquotation marks are a part of *\n* is "
     "like no form of *\n"
     "an inflection names a part of speech *",
     "a faulty row of a table", "rules/README.md says in section 2 what each column holds."},
    {"E029", "no way is called *\nno kind of content is called *", "no such kind",
     "The keys of \"markup\" say what elements of pages hold, those of \"via\" how a party is\n"
     "recognised; the message lists them."},
    {"E030",
     "no file has the section *\n*: no rules *\n*: a file; rules are read by the folder: *\n*: "
     "these rules name no type *\n*: "
     "No such file *\n*: Permission *\n*: Not a "
     "directory",
     "a folder without rules",
     "A folder of rules holds *.yaml and *.tsv. One that only adds to others is named behind\n"
     "them: claimtag --rules=rules --rules=mine."},
    {"E031",
     "no type of claims is called *\n{*} is in two of the sets\n{*} is no class\n"
     "rules * of events are for the same type\na name needs at least one word\nat most * things *",
     "a faulty rule of events",
     "Rules of events say when claims of some types tell of one event (claimtag connect). Each\n"
     "type has one such rule, each class is in one of its sets of objects, and what is named\n"
     "among the things has names of at least one word; rules/connect.yaml shows them."},
    {"E032", "*: a link *", "a link out of the folder of rules",
     "Rules may come from strangers, and what is in them is shown: so files are read from the "
     "folder\n"
     "that is named, and nowhere else. Put the file itself there instead of the link, or name the\n"
     "folder that it leads to with a --rules of its own."},
    {.code = NULL},
};
