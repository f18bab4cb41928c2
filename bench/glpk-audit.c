/* Both ends of the interval of each hidden cell with GLPK's simplex, each solved from where the last one stopped.
   usage: glpk-audit FILE.lp FROM TO    prints milliseconds spent solving and the number of ends found */
#include <glpk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
  glp_prob *lp = glp_create_prob();
  glp_smcp parm;
  struct timespec a, b;
  int found = 0;
  glp_term_out(GLP_OFF);
  if (argc < 4 || glp_read_lp(lp, NULL, argv[1])) return 1;
  glp_init_smcp(&parm);
  for (int j = 1; j <= glp_get_num_cols(lp); j++) glp_set_obj_coef(lp, j, 0);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &a);
  glp_adv_basis(lp, 0);
  for (int j = atoi(argv[2]); j <= atoi(argv[3]) && j <= glp_get_num_cols(lp); j++) {
    glp_set_obj_coef(lp, j, 1);
    for (int side = 0; side < 2; side++) {
      glp_set_obj_dir(lp, side ? GLP_MAX : GLP_MIN);
      glp_simplex(lp, &parm);
      int status = glp_get_status(lp);
      if (status == GLP_OPT || status == GLP_UNBND) found++;
    }
    glp_set_obj_coef(lp, j, 0);
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &b);
  printf("%.3f %d\n", (b.tv_sec - a.tv_sec) * 1e3 + (b.tv_nsec - a.tv_nsec) / 1e6, found);
  return 0;
}
