// One pack, many threads: the same bytes.
#include "test.h"

#include "write.h"

#include <pthread.h>

#define THREADS 4
#define REPEATS 60 // so that hot patterns are compiled by the JIT while others search

static const char article[] =
    "Tehran and Pyongyang, 3 September 2012\n\n"
    "North Korea sold Iran Scud missiles in the 1980s, according to a UN panel. Iran denies it.\n"
    "The two countries signed a pact on scientific cooperation. Its engineers may have watched a\n"
    "launch at Musudan-ri, officials said, and oil paid for the parts.\n";

typedef struct Worker {
    pthread_t thread;
    Arena arena;
    Bytes out;
} Worker;

static void *annotate_often(void *argument)
{
    Worker *worker = argument;
    Scratch scratch = {.matcher = matcher_new()};
    Document document = document_of_text(STR("x"), str_from(article));
    for (int i = 0; i < REPEATS; i++) {
        arena_reset(&scratch.arena);
        write_json(test_pack(), annotate(test_pack(), &scratch, &document), &(WriteOptions){0},
                   &worker->arena, &worker->out);
    }
    arena_free(&scratch.arena);
    matcher_free(scratch.matcher);
    return NULL;
}

TEST(threads, print_the_same)
{
    Worker workers[THREADS] = {0};
    test_pack();
    for (int i = 0; i < THREADS; i++)
        assert_int_equal(pthread_create(&workers[i].thread, NULL, annotate_often, &workers[i]), 0);
    for (int i = 0; i < THREADS; i++)
        pthread_join(workers[i].thread, NULL);
    const Bytes *first = &workers[0].out;
    uint32_t line = first->count / REPEATS;
    assert_memory_equal(first->at, first->at + line, line);
    for (int i = 0; i < THREADS; i++) {
        assert_int_equal(workers[i].out.count, first->count);
        assert_memory_equal(workers[i].out.at, first->at, first->count);
    }
    for (int i = 0; i < THREADS; i++)
        arena_free(&workers[i].arena);
}
