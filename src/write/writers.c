#include "formats.h"

const Writer writers[] = {
    {.name = "text", .files = {{".txt", write_text}}, .end = end_text},
    {.name = "json", .files = {{".json", write_json}}, .refuse = write_json_error},
    {.name = "jsonl", .files = {{".jsonl", write_json_line}}, .refuse = write_json_error},
    {.name = "csv", .files = {{".csv", write_csv}}, .begin = begin_csv},
    {.name = "brat",
     .files = {{".ann", write_brat}, {".txt", write_brat_text}},
     .wants_folder = true,
     .companion = "annotation.conf",
     .write_companion = configure_brat},
    {.name = "webanno",
     .files = {{".jsonld", write_webanno}},
     .begin = begin_webanno,
     .between = ",",
     .end = end_webanno},
    {.name = "sarif",
     .files = {{".sarif", write_sarif}},
     .begin = begin_sarif,
     .between = ",",
     .end = end_sarif},
    {.name = "html", .files = {{".html", write_html}}, .begin = begin_html, .end = end_html},
};

const uint32_t writer_count = array_length(writers);

const Writer stage_writer = {.name = "stage", .files = {{".stage", write_stage}}};

const char *writer_name(uint32_t index)
{
    return index < writer_count ? writers[index].name : NULL;
}

const Writer *writer_find(Str name)
{
    for (uint32_t i = 0; i < writer_count; i++)
        if (str_equal(name, str_from(writers[i].name)))
            return &writers[i];
    return NULL;
}

uint32_t write_claim_count(const Annotation *a)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->claims.count; i++)
        count += a->claims.at[i].lost_to == NONE;
    return count;
}

void write_whole(const Writer *writer, const WriterFile *file, const Pack *pack,
                 const Annotation *a, const WriteOptions *options, Arena *arena, Bytes *out)
{
    WriteTotals totals = {1, write_claim_count(a)};
    if (writer->begin != NULL)
        writer->begin(pack, options, arena, out);
    file->write(pack, a, options, arena, out);
    if (writer->end != NULL)
        writer->end(pack, options, &totals, arena, out);
}
