/* Hyperscan over words: says the processor seconds a text. Arguments: words, one a line; texts, one a line. */
#include <hs/hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST 20000
static char *words[MOST], *texts[MOST];
static unsigned flags[MOST], ids[MOST], lengths[MOST];
static unsigned long found;

static int on_match(unsigned id, unsigned long long from, unsigned long long to, unsigned f, void *c) {
  (void)id; (void)from; (void)to; (void)f; (void)c;
  found++;
  return 0;
}

static int lines(const char *file, char **into, int bounded) {
  char line[65536];
  int n = 0;
  FILE *in = fopen(file, "r");
  if (!in) exit(2);
  while (n < MOST && fgets(line, sizeof line, in)) {
    line[strcspn(line, "\n")] = 0;
    into[n] = malloc(strlen(line) + 8);
    sprintf(into[n++], bounded ? "\\b%s\\b" : "%s", line);
  }
  fclose(in);
  return n;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  int w = lines(argv[1], words, 1), t = lines(argv[2], texts, 0);
  for (int i = 0; i < w; i++) { ids[i] = i; flags[i] = HS_FLAG_CASELESS; }
  for (int i = 0; i < t; i++) lengths[i] = strlen(texts[i]);
  hs_database_t *db;
  hs_compile_error_t *error;
  hs_scratch_t *scratch = NULL;
  if (hs_compile_multi((const char *const *)words, flags, ids, w, HS_MODE_BLOCK, NULL, &db, &error)) return 3;
  if (hs_alloc_scratch(db, &scratch)) return 4;
  double best = 1;
  for (int round = 0; round < 7; round++) {
    clock_t began = clock();
    for (int i = 0; i < t; i++) hs_scan(db, texts[i], lengths[i], 0, scratch, on_match, NULL);
    double took = (double)(clock() - began) / CLOCKS_PER_SEC / t;
    if (took < best) best = took;
  }
  printf("%.9f\n", best);
  return 0;
}
