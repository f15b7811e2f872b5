// Faults of patterns.
#include "fault.h"

const FaultCode faults_of_patterns[] = {
    {"E011", "{*} is already the name of *\nno pattern can name {*}: *",
     "a name of a class or sub-pattern is taken",
     "Braces hold classes and sub-patterns alike, so that a name can be only one of them."},
    {"E012", "nothing is called {*}*", "an unknown class",
     "Braces hold a class of a gazetteer, a sub-pattern of patterns.yaml, a party, \"=word\", or\n"
     "the forms of a lemma: {v:sell}, {n:missile}. A class is known when a gazetteer has it."},
    {"E013", "{*} uses itself in a circle", "a sub-pattern within itself",
     "Sub-patterns are put in the place of their names; one in a circle would have no end."},
    {"E014",
     "a \")\" is missing\nthe name of a class belongs here\n\"&\" or \"|\" belongs *\n"
     "this sub-pattern may be longer *",
     "a faulty formula",
     "Inside braces stand names, joined by & and |, negated by !, grouped by ( ):\n"
     "{missile&(PRK|IRN)&!part}. It says what one unit is; what may be several units stands by\n"
     "itself: {gap} {missile}."},
    {"E015", "this \"*\" has no \"*\"", "a bracket alone",
     "Each bracket needs its partner in the same pattern. The mark itself is written \\( or \\)."},
    {"E016", "a group is written *\ngroups are *", "no such group",
     "Groups of PCRE2 that patterns know: (?<role>...) (?:...) (?>...) (?=...) (?!...) (?<=...)\n"
     "(?<!...). A plain ( ) groups without capturing."},
    {"E017",
     "repetition *\na repetition stands *\nbehind \":\" stands a number*\na gap of more than 16 "
     "units *\nthis repeats a "
     "repeat*\nthere is nothing to "
     "repeat before this",
     "a repetition without a bound, or too wide",
     "Without bounds a pattern would join words that have nothing to do with each other, and take\n"
     "its time. Write {0,8}, or {name:8} for up to eight of a sub-pattern; 16 is the most."},
    {"E018", "write {any} *\nwrite {a|b} *", "a sign that works on characters",
     "Patterns see words, not characters: {any} is any unit, \\. a full stop, {a|b} one of two\n"
     "classes, \"a|b\" one of two words."},
    {"E019", "what is looked back at needs a fixed length", "a look back of any length",
     "(?<=...) and (?<!...) take what has one length in units, in each branch: no ?, no {name:N}."},
    {"E020", "an empty pattern matches nothing", "an empty pattern",
     "Say what it matches, or take the rule away."},
    {"E021",
     "a pattern may capture at most *\nthis pattern tells more *\nPCRE2 refuses *\n"
     "the rules name more *\nup to here the formula *\nwith this the pattern* more than *\n"
     "{*}: names are used within names *\nthis is nested more *\nrepeats within repeats *",
     "a pattern that is too large",
     "Make two rules of it, or a sub-pattern of what its branches have in common."},
    {"E023", "the pattern of this rule says nowhere *", "a construction without its event",
     "(?<event>...) is the word that says that something happens. Roles are joined to it, and\n"
     "cues (\"denied\") must reach it."},
    {"E024",
     "no type takes a role from the group *\nno type takes the roles of the frame *\n"
     "no * takes anything from the group *",
     "a group that nobody takes",
     "What a group captures is lost unless a type that uses the frame maps it to a role. It may\n"
     "be misspelt, or the frame be; (?:...) groups without capturing."},
    {"E033",
     "(?<*>...) stands in (?!...) *\n(?<*>...) may be empty*\n(?<*>...) has caught something "
     "before this, *\na match of this may "
     "be without *",
     "a group that may catch nothing, or two things",
     "A group catches at least one unit: what may be missing has the question mark behind it,\n"
     "(?<object>{boat})?. The event must be in each branch. Where a group stands twice on one way\n"
     "through a pattern, the first counts, unless that one may be missing."},
    {.code = NULL},
};
