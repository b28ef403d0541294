/* Stands between the store and the system: counts the calls that change files, and kills the process or fails the call
 * when its turn has come. The linker's --wrap brings the calls here; a test driver may keep this state in one place. */
#include "kill_faults.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { DESCRIPTORS = 64 };

static struct {
    FaultPlan plan;
    bool armed;
    int calls;
    off_t safe[DESCRIPTORS]; /* bytes that an fsync has made safe, by descriptor */
} faults;

int __real_open(const char *path, int flags, ...);
ssize_t __real_write(int descriptor, const void *bytes, size_t length);
int __real_fsync(int descriptor);
int __real_fdatasync(int descriptor);
int __real_ftruncate(int descriptor, off_t length);
int __real_rename(const char *from, const char *to);
int __real_unlink(const char *path);
int __real_link(const char *from, const char *to);

int __wrap_open(const char *path, int flags, ...);
ssize_t __wrap_write(int descriptor, const void *bytes, size_t length);
int __wrap_fsync(int descriptor);
int __wrap_fdatasync(int descriptor);
int __wrap_ftruncate(int descriptor, off_t length);
int __wrap_rename(const char *from, const char *to);
int __wrap_unlink(const char *path);
int __wrap_link(const char *from, const char *to);

void faults_arm(FaultPlan plan)
{
    faults.plan = plan;
    faults.armed = true;
    faults.calls = 0;
}

int faults_calls(void)
{
    return faults.calls;
}

static off_t size_of(int descriptor)
{
    struct stat about;
    return fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) ? about.st_size : 0;
}

static void mark_safe(int descriptor)
{
    if (descriptor >= 0 && descriptor < DESCRIPTORS)
        faults.safe[descriptor] = size_of(descriptor);
}

/* The length of a file may reach the disk before its bytes do. */
static void cut_power(void)
{
    for (int i = 3; i < DESCRIPTORS; i++) {
        off_t size = size_of(i);
        if (size > faults.safe[i] && __real_ftruncate(i, faults.safe[i]) == 0 && __real_ftruncate(i, size) != 0)
            perror("power cut");
    }
}

static void die(void)
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

/* The fault that this call is to have. */
static FaultPhase next_fault(void)
{
    const FaultPlan *plan = &faults.plan;
    if (!faults.armed)
        return FAULT_NONE;
    faults.calls++;
    if (faults.calls <= plan->refused)
        return FAULT_ERROR;
    if (plan->phase == FAULT_ERROR)
        return faults.calls >= plan->first && faults.calls <= plan->last ? FAULT_ERROR : FAULT_NONE;
    return faults.calls == plan->first ? plan->phase : FAULT_NONE;
}

/* Before the call: dies, or tells that the call is to fail. */
static bool refuses(FaultPhase fault)
{
    if (fault == FAULT_KILL_BEFORE || fault == FAULT_KILL_MIDDLE)
        die();
    if (fault == FAULT_ERROR)
        errno = faults.calls <= faults.plan.refused ? EIO : faults.plan.error;
    return fault == FAULT_ERROR;
}

/* After the call: dies, or hands its result on. */
static int finish(FaultPhase fault, int result)
{
    int number = errno;
    if (fault == FAULT_POWER_CUT)
        cut_power();
    if (fault == FAULT_POWER_CUT || fault == FAULT_KILL_AFTER)
        die();
    errno = number;
    return result;
}

int __wrap_open(const char *path, int flags, ...)
{
    mode_t mode = 0;
    if (flags & O_CREAT) {
        va_list arguments;
        va_start(arguments, flags);
        mode = va_arg(arguments, mode_t);
        va_end(arguments);
    }
    bool writes = (flags & O_ACCMODE) != O_RDONLY;
    FaultPhase fault = writes ? next_fault() : FAULT_NONE;
    if (refuses(fault))
        return -1;
    int descriptor = __real_open(path, flags, mode);
    mark_safe(descriptor);
    return finish(fault, descriptor);
}

ssize_t __wrap_write(int descriptor, const void *bytes, size_t length)
{
    FaultPhase fault = next_fault();
    if (fault == FAULT_KILL_MIDDLE || fault == FAULT_ERROR) {
        if (__real_write(descriptor, bytes, length / 2) < 0)
            perror("half a write");
    }
    if (refuses(fault))
        return -1;
    return finish(fault, (int)__real_write(descriptor, bytes, length));
}

int __wrap_fsync(int descriptor)
{
    FaultPhase fault = next_fault();
    if (refuses(fault))
        return -1;
    int result = __real_fsync(descriptor);
    if (result == 0)
        mark_safe(descriptor);
    return finish(fault, result);
}

int __wrap_fdatasync(int descriptor)
{
    FaultPhase fault = next_fault();
    if (refuses(fault))
        return -1;
    int result = __real_fdatasync(descriptor);
    if (result == 0)
        mark_safe(descriptor);
    return finish(fault, result);
}

int __wrap_ftruncate(int descriptor, off_t length)
{
    FaultPhase fault = next_fault();
    if (refuses(fault))
        return -1;
    return finish(fault, __real_ftruncate(descriptor, length));
}

int __wrap_rename(const char *from, const char *to)
{
    FaultPhase fault = next_fault();
    return refuses(fault) ? -1 : finish(fault, __real_rename(from, to));
}

int __wrap_unlink(const char *path)
{
    FaultPhase fault = next_fault();
    return refuses(fault) ? -1 : finish(fault, __real_unlink(path));
}

int __wrap_link(const char *from, const char *to)
{
    FaultPhase fault = next_fault();
    return refuses(fault) ? -1 : finish(fault, __real_link(from, to));
}
