/* The list of problems, in the order in which a person mends them. */
#include "problems.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *format_text(const char *format, va_list arguments) __attribute__((format(printf, 1, 0)));

static char *format_text(const char *format, va_list arguments)
{
    va_list again;
    va_copy(again, arguments);
    int needed = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *text = needed < 0 ? NULL : malloc((size_t)needed + 1);
    if (text != NULL) {
        vsnprintf(text, (size_t)needed + 1, format, arguments);
    }
    return text;
}

/* Room for one more: the list doubles at 0, 8, 16, 32, ... */
static bool grow(Problems *problems)
{
    size_t count = problems->count;
    if (count >= PROBLEMS_MOST) {
        return false;
    }
    if (count != 0 && (count < 8 || (count & (count - 1)) != 0)) {
        return true;
    }
    Problem *items = realloc(problems->items, (count == 0 ? 8 : count * 2) * sizeof *items);
    if (items != NULL) {
        problems->items = items;
    }
    return items != NULL;
}

static void free_problem(Problem *problem)
{
    free(problem->file);
    free(problem->cell);
    free(problem->text);
}

void problems_add_of(Problems *problems, const char *file, const Problem *place, const char *format, va_list arguments)
{
    if (!grow(problems)) {
        problems->further++;
        return;
    }
    Problem problem = {.file = text_copy(file), .line = place->line, .column = place->column};
    problem.cell = place->cell == NULL ? NULL : text_copy(place->cell);
    problem.text = format_text(format, arguments);
    if (problem.file == NULL || problem.text == NULL || (place->cell != NULL && problem.cell == NULL)) {
        free_problem(&problem);
        problems->further++;
        return;
    }
    problems->items[problems->count++] = problem;
}

void problems_add(Problems *problems, const char *file, int line, int column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    problems_add_of(problems, file, &(Problem){.line = line, .column = column}, format, arguments);
    va_end(arguments);
}

void problems_move(Problems *problems, Problem *problem)
{
    if (grow(problems)) {
        problems->items[problems->count++] = *problem;
    } else {
        problems->further++;
        free_problem(problem);
    }
    *problem = (Problem){0};
}

static int by_place(const void *left, const void *right)
{
    const Problem *a = left, *b = right;
    int files = strcmp(a->file, b->file);
    if (files != 0) {
        return files;
    }
    if (a->line != b->line) {
        return a->line < b->line ? -1 : 1;
    }
    if (a->column != b->column) {
        return a->column < b->column ? -1 : 1;
    }
    return strcmp(a->text, b->text);
}

void problems_sort(Problems *problems)
{
    if (problems->count > 1) {
        qsort(problems->items, problems->count, sizeof *problems->items, by_place);
    }
}

void problems_write(Problems *problems, TextBuffer *out)
{
    problems_sort(problems);
    for (size_t i = 0; i < problems->count; i++) {
        const Problem *problem = &problems->items[i];
        if (problem->cell != NULL) {
            text_buffer_format(out, "%s: %s: %s\n", problem->file, problem->cell, problem->text);
        } else if (problem->line > 0) {
            text_buffer_format(out, "%s:%d:%d: %s\n", problem->file, problem->line, problem->column, problem->text);
        } else {
            text_buffer_format(out, "%s: %s\n", problem->file, problem->text);
        }
    }
    if (problems->further > 0) {
        text_buffer_format(out, "%zu more not listed here. Mend these first, then check again.\n", problems->further);
    }
}

void problems_free(Problems *problems)
{
    for (size_t i = 0; i < problems->count; i++) {
        free_problem(&problems->items[i]);
    }
    free(problems->items);
    *problems = (Problems){0};
}
