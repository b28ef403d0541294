/* What goes wrong with the system's calls of one process, and at which of them. */
#ifndef KILL_FAULTS_H
#define KILL_FAULTS_H

typedef enum FaultPhase {
    FAULT_NONE,
    FAULT_KILL_BEFORE, /* killed before the call does anything */
    FAULT_KILL_MIDDLE, /* half of a write's bytes are out; for other calls as before */
    FAULT_KILL_AFTER,  /* the call is done, the caller never hears of it */
    FAULT_POWER_CUT,   /* killed after the call, and what no fsync had made safe is zero bytes */
    FAULT_ERROR        /* the call fails; of a write, half of the bytes are out */
} FaultPhase;

typedef struct FaultPlan {
    FaultPhase phase;
    int first;   /* the number of the call, from 1 */
    int last;    /* of FAULT_ERROR: the last one that fails */
    int error;   /* errno of FAULT_ERROR */
    int refused; /* so many calls at the beginning fail besides, with EIO */
} FaultPlan;

/* Counts from now on. */
void faults_arm(FaultPlan plan);

/* How many calls there were. */
int faults_calls(void);

#endif
