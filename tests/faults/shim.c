/* What a disk does to a program, on demand: records every write, or fails or kills at the n-th call.

   Preloaded (LD_PRELOAD) below Python, SQLCipher and Qt. Only files below ESAFETY_SHIM_ROOT count.
   tests/faults/shim.py compiles it and speaks to it; a record of the trace is laid out there too. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define MOST 65536
enum { READS = 1, WRITES = 2, SYNCS = 4, NAMES = 8, OPENS = 16, LOCKS = 32, MAKES = 64 };
enum { FAIL = 0, KILL = 1, TORN_KILL = 2 };

static char *name_of[MOST];
static char root[PATH_MAX];
static int trace_fd = -1;
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static volatile long until = -1, seen = 0;
static volatile int how = FAIL, with_errno = 0, forever = 0, kinds = 0, hit = 0;

#define REAL(name) \
    static __typeof__(&name) real; \
    if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

/* ── what Python sets ─────────────────────────────────────────────────────────────────────────── */

static void begin_trace(const char *path) {
    int fd = (int)syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC, 0600);
    trace_fd = fd < 0 ? -1 : (int)syscall(SYS_fcntl, fd, F_DUPFD_CLOEXEC, 900);
    if (fd >= 0) syscall(SYS_close, fd);
}

void shim_trace(const char *path) {
    if (trace_fd >= 0) syscall(SYS_close, trace_fd);
    trace_fd = -1;
    if (path && *path) begin_trace(path);
}

/* From now on the n-th call of these kinds (1 is the next one) fails, or the process dies there. */
void shim_arm(long n, int mode, int error, int for_ever, int which) {
    seen = 0; hit = 0; how = mode; with_errno = error; forever = for_ever; kinds = which;
    until = n;
}

long shim_disarm(void) { until = -1; return seen; }
int shim_hit(void) { return hit; }

__attribute__((constructor)) static void start(void) {
    const char *below = getenv("ESAFETY_SHIM_ROOT"), *trace = getenv("ESAFETY_SHIM_TRACE");
    if (below) snprintf(root, sizeof root, "%s", below);
    if (trace && *trace) begin_trace(trace);
}

/* ── which file ───────────────────────────────────────────────────────────────────────────────── */

static int ours(const char *path) {
    if (!*root || !path) return 0;
    if (!strncmp(path, "/dev/", 5) || !strncmp(path, "/proc/", 6) || !strncmp(path, "/sys/", 5))
        return !strcmp(root, "/") ? !strncmp(path, "/dev/shm/", 9) : !strncmp(path, root, strlen(root));
    return !strncmp(path, root, strlen(root));
}

static const char *whole(int dir, const char *path, char *into) {
    if (path[0] == '/') { snprintf(into, PATH_MAX, "%s", path); return into; }
    char link[64], base[PATH_MAX];
    ssize_t got;
    if (dir == AT_FDCWD) got = getcwd(base, sizeof base) ? (ssize_t)strlen(base) : -1;
    else {
        snprintf(link, sizeof link, "/proc/self/fd/%d", dir);
        got = syscall(SYS_readlinkat, AT_FDCWD, link, base, sizeof base - 1);
    }
    if (got < 0) got = 0;
    base[got] = 0;
    if (snprintf(into, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) into[PATH_MAX - 1] = 0;
    return into;
}

static const char *known(int fd) { return fd >= 0 && fd < MOST ? name_of[fd] : NULL; }

static void keep(int fd, const char *path) {
    if (fd < 0 || fd >= MOST) return;
    free(name_of[fd]);
    name_of[fd] = ours(path) ? strdup(path) : NULL;
}

/* ── the trace ────────────────────────────────────────────────────────────────────────────────── */

struct __attribute__((packed)) head {
    char op; int32_t pid; int32_t fd; int64_t at; uint32_t first; uint32_t second; uint64_t size;
};

static void tell(char op, int fd, int64_t at, const char *a, const char *b, const void *data, size_t size) {
    if (trace_fd < 0) return;
    int before = errno;
    struct head head = {op, (int32_t)getpid(), fd, at, (uint32_t)(a ? strlen(a) : 0),
                        (uint32_t)(b ? strlen(b) : 0), size};
    struct iovec parts[4] = {{&head, sizeof head}, {(void *)a, head.first}, {(void *)b, head.second},
                             {(void *)data, size}};
    pthread_mutex_lock(&turn);
    syscall(SYS_writev, trace_fd, parts, 4);
    pthread_mutex_unlock(&turn);
    errno = before;
}

/* ── the n-th call ────────────────────────────────────────────────────────────────────────────── */

static void die(void) { syscall(SYS_kill, (int)getpid(), SIGKILL); for (;;) pause(); }

/* Whether this call is the one; a call that tears does half of its work before the process dies. */
static int now(int kind) {
    if (until < 0 || !(kinds & kind)) return 0;
    long mine = __sync_add_and_fetch(&seen, 1);
    if (mine != until && !(forever && mine > until)) return 0;
    hit++;
    if (how == KILL || (how == TORN_KILL && kind != WRITES)) die();
    errno = with_errno;
    return 1;
}

/* ── opening and closing ──────────────────────────────────────────────────────────────────────── */

static int opened(int fd, const char *path, int flags) {
    if (fd >= 0) {
        keep(fd, path);
        if (known(fd)) tell('O', fd, flags, path, NULL, NULL, 0);
    }
    return fd;
}

static int do_open(int dir, const char *path, int flags, mode_t mode) {
    char buffer[PATH_MAX];
    whole(dir, path, buffer);
    if (ours(buffer) && now(flags & (O_WRONLY | O_RDWR | O_CREAT) ? MAKES | OPENS : OPENS)) return -1;
    int fd = (int)syscall(SYS_openat, dir, path, flags, mode);
    return opened(fd, buffer, flags);
}

#define MODE mode_t mode = 0; if (flags & (O_CREAT | O_TMPFILE)) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }
int open(const char *path, int flags, ...) { MODE return do_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE return do_open(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int dir, const char *path, int flags, ...) { MODE return do_open(dir, path, flags, mode); }
int openat64(int dir, const char *path, int flags, ...) { MODE return do_open(dir, path, flags | O_LARGEFILE, mode); }
int creat(const char *path, mode_t mode) { return do_open(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return do_open(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

static FILE *stream(FILE *made, const char *path, const char *mode) {
    char buffer[PATH_MAX];
    if (made && strpbrk(mode, "wa+")) opened(fileno(made), whole(AT_FDCWD, path, buffer), O_WRONLY | O_CREAT);
    return made;
}
FILE *fopen(const char *path, const char *mode) { REAL(fopen); return stream(real(path, mode), path, mode); }
FILE *fopen64(const char *path, const char *mode) { REAL(fopen64); return stream(real(path, mode), path, mode); }
int mkstemp(char *path) { REAL(mkstemp); return opened(real(path), path, O_WRONLY | O_CREAT); }
int mkstemp64(char *path) { REAL(mkstemp64); return opened(real(path), path, O_WRONLY | O_CREAT); }
int mkostemp(char *path, int flags) { REAL(mkostemp); return opened(real(path, flags), path, O_WRONLY | O_CREAT); }
int mkostemp64(char *path, int flags) { REAL(mkostemp64); return opened(real(path, flags), path, O_WRONLY | O_CREAT); }

int close(int fd) {
    if (fd >= 0 && fd == trace_fd) { errno = EBADF; return -1; }
    if (known(fd)) { tell('C', fd, 0, name_of[fd], NULL, NULL, 0); free(name_of[fd]); name_of[fd] = NULL; }
    REAL(close);
    return real(fd);
}

/* ── reading and writing ──────────────────────────────────────────────────────────────────────── */

ssize_t read(int fd, void *into, size_t size) {
    REAL(read);
    if (known(fd) && now(READS)) return -1;
    return real(fd, into, size);
}
ssize_t pread(int fd, void *into, size_t size, off_t at) {
    REAL(pread);
    if (known(fd) && now(READS)) return -1;
    return real(fd, into, size, at);
}
ssize_t pread64(int fd, void *into, size_t size, off64_t at) {
    REAL(pread64);
    if (known(fd) && now(READS)) return -1;
    return real(fd, into, size, at);
}

/* A write that fails may have done part of its work before, as on a disk that fills up. */
static ssize_t put(int fd, const void *data, size_t size, int64_t at, int placed) {
    int stop = known(fd) && now(WRITES);
    int error = errno;
    if (stop && how != TORN_KILL && with_errno != ENOSPC) return -1;
    size_t wanted = stop ? size / 2 : size;
    if (!placed && known(fd)) {
        int flags = (int)syscall(SYS_fcntl, fd, F_GETFL);
        at = syscall(SYS_lseek, fd, (off_t)0, flags >= 0 && flags & O_APPEND ? SEEK_END : SEEK_CUR);
    }
    ssize_t done = placed ? syscall(SYS_pwrite64, fd, data, wanted, (off_t)at) : syscall(SYS_write, fd, data, wanted);
    if (done > 0 && known(fd)) tell('W', fd, at, name_of[fd], NULL, data, (size_t)done);
    if (stop && how == TORN_KILL) die();
    if (stop) { errno = error; return -1; }
    return done;
}
ssize_t write(int fd, const void *data, size_t size) { return put(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) { return put(fd, data, size, at, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) { return put(fd, data, size, at, 1); }
ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(writev);
    if (!known(fd)) return real(fd, parts, count);
    ssize_t all = 0;
    for (int i = 0; i < count; i++) {
        ssize_t done = put(fd, parts[i].iov_base, parts[i].iov_len, 0, 0);
        if (done < 0) return all ? all : -1;
        all += done;
    }
    return all;
}

/* Copies inside the kernel would pass unseen: who asks for one reads and writes instead. */
ssize_t sendfile(int out, int in, off_t *at, size_t size) { (void)out; (void)in; (void)at; (void)size; errno = EINVAL; return -1; }
ssize_t sendfile64(int out, int in, off64_t *at, size_t size) { (void)out; (void)in; (void)at; (void)size; errno = EINVAL; return -1; }
ssize_t copy_file_range(int in, off64_t *a, int out, off64_t *b, size_t size, unsigned flags) {
    (void)in; (void)a; (void)out; (void)b; (void)size; (void)flags; errno = EINVAL; return -1;
}

static int cut(int fd, int64_t size) {
    if (known(fd) && now(WRITES)) { if (how == TORN_KILL) die(); return -1; }
    int done = (int)syscall(SYS_ftruncate, fd, (off_t)size);
    if (!done && known(fd)) tell('T', fd, size, name_of[fd], NULL, NULL, 0);
    return done;
}
int ftruncate(int fd, off_t size) { return cut(fd, size); }
int ftruncate64(int fd, off64_t size) { return cut(fd, size); }

static int last(int fd, long call) {
    if (known(fd) && now(SYNCS)) return -1;
    int done = *root && known(fd) ? 0 : (int)syscall(call, fd);  /* the trace is what lasts here */
    if (!done && known(fd)) tell('S', fd, 0, name_of[fd], NULL, NULL, 0);
    return done;
}
int fsync(int fd) { return last(fd, SYS_fsync); }
int fdatasync(int fd) { return last(fd, SYS_fdatasync); }

/* ── names ────────────────────────────────────────────────────────────────────────────────────── */

static int move(int from_dir, const char *from, int to_dir, const char *to, unsigned flags) {
    char a[PATH_MAX], b[PATH_MAX];
    whole(from_dir, from, a); whole(to_dir, to, b);
    if ((ours(a) || ours(b)) && now(NAMES)) return -1;
    int done = (int)syscall(SYS_renameat2, from_dir, from, to_dir, to, flags);
    if (!done && (ours(a) || ours(b))) tell('R', -1, 0, a, b, NULL, 0);
    return done;
}
int rename(const char *from, const char *to) { return move(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int a, const char *from, int b, const char *to) { return move(a, from, b, to, 0); }
int renameat2(int a, const char *from, int b, const char *to, unsigned flags) { return move(a, from, b, to, flags); }

static int drop(int dir, const char *path, int flags) {
    char buffer[PATH_MAX];
    whole(dir, path, buffer);
    if (strstr(buffer, "/.told/")) { tell('A', -1, 0, strrchr(buffer, '/') + 1, NULL, NULL, 0); errno = ENOENT; return -1; }
    if (ours(buffer) && now(NAMES)) return -1;
    int done = (int)syscall(SYS_unlinkat, dir, path, flags);
    if (!done && ours(buffer)) tell('U', -1, 0, buffer, NULL, NULL, 0);
    return done;
}
int unlink(const char *path) { return drop(AT_FDCWD, path, 0); }
int unlinkat(int dir, const char *path, int flags) { return drop(dir, path, flags); }
int rmdir(const char *path) { return drop(AT_FDCWD, path, AT_REMOVEDIR); }

static int lock(int fd, int cmd, void *rest, int wide) {
    if ((cmd == F_SETLK || cmd == F_SETLKW) && known(fd) && now(LOCKS)) return -1;
    (void)wide;
    return (int)syscall(SYS_fcntl, fd, cmd, rest);
}
int fcntl(int fd, int cmd, ...) { va_list rest; va_start(rest, cmd); void *more = va_arg(rest, void *); va_end(rest); return lock(fd, cmd, more, 0); }
int fcntl64(int fd, int cmd, ...) { va_list rest; va_start(rest, cmd); void *more = va_arg(rest, void *); va_end(rest); return lock(fd, cmd, more, 1); }
