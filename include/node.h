// Rule files as a tree in which everything keeps its place.
//
// A strict part of YAML 1.1, read with libyaml's events: maps, lists and scalars,
// plain, quoted or in a literal block ("|"). Every scalar is text ("no" is a word).
// Anchors, tags, folded blocks and keys given twice are faults. Floor: pattern.
#ifndef CLAIMTAG_NODE_H
#define CLAIMTAG_NODE_H

#include "diag.h"

typedef enum NodeKind { NODE_TEXT, NODE_LIST, NODE_MAP } NodeKind;

typedef struct Node Node;
struct Node {
    NodeKind kind;
    Str key; // in a map; empty elsewhere
    Place key_place;
    Place place;
    Str text;                  // of a NODE_TEXT
    uint32_t block_indent;     // of a literal block: spaces before each line of it
    uint32_t block_first_line; // and the line of the source where it starts, from 0,
    uint32_t block_start;      // and the byte
    bool is_block;
    Array(Node *) children;
};

// Reads the whole of [source]. Returns NULL when it is not such a tree; all faults
// but the one that stopped the parser are reported together.
Node *yaml_read(Arena *arena, const Source *source, Diag *diag);

// "a text", "a list", "a map".
const char *node_kind_name(NodeKind kind);

// The child of map [node] with [key], or NULL.
const Node *node_child(const Node *node, const char *key);

// A map, in [arena], of what map [over] says and, under keys that it lacks, what [under] says. Its
// place is that of [under].
const Node *node_laid_over(Arena *arena, const Node *under, const Node *over);

// The place of the bytes [offset] up to [offset + length] of the text of [node].
Place node_place(const Node *node, uint32_t offset, uint32_t length);

typedef struct Shape Shape;

// What a map may hold. [kind] is checked; NODE_LIST also takes a single text, as a
// list of one.
typedef struct Field {
    const char *key;
    NodeKind kind;
    bool is_required;
    size_t offset;      // of a const Node * in the struct that is filled
    const Shape *shape; // of what stands under the key: of each, where that is a list
    const char *says;   // for authors; NULL: nothing
} Field;

// What may stand in a place of a rule file: a map with certain fields, or a text. Readers
// check by it what they read, and editors are told of it (claimtag schema rules).
struct Shape {
    const char *what;         // as messages call it: "scope"
    const Field *fields;      // of a map; NULL: a text, or a map with keys of the author's own
    uint32_t field_count;     //
    const char *const *names; // all that a text, or a key of such a map, may be; NULL: anything
    uint32_t name_count;
    bool is_number;
    const Shape *others[2]; // whose names are allowed as well
    const char *brief;      // of a map: a text alone stands for one with only this key, or NULL
};

#define SHAPE_OF_MAP(says, rows)                                                                   \
    {                                                                                              \
        .what = (says), .fields = (rows), .field_count = array_length(rows)                        \
    }
#define SHAPE_OF_NAMES(says, texts)                                                                \
    {                                                                                              \
        .what = (says), .names = (texts), .name_count = array_length(texts)                        \
    }

// Fills [out] (its fields NULL when absent) from map [node] of [shape]. Unknown keys, missing
// keys and wrong kinds are reported; returns false when there was one.
bool node_read(const Node *node, const Shape *shape, void *out, Diag *diag);

// Whether all elements of [list], which stands under [key], are texts. What is none, and was meant
// as one, is mostly a text with ": " in it.
bool node_holds_texts(const Node *list, const char *key, Diag *diag);

// The elements of a list node; a single text is a list of one, NULL an empty one.
uint32_t node_count(const Node *node);
const Node *node_at(const Node *node, uint32_t index);

#endif
