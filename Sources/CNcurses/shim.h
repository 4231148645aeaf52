// What Swift cannot import of ncursesw: macros that are not constants, variables, and the wide
// functions the header hides until it is asked for them.

#ifndef COMPTOIR_CNCURSES_H
#define COMPTOIR_CNCURSES_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif
#ifndef _XOPEN_SOURCE_EXTENDED
#define _XOPEN_SOURCE_EXTENDED 1
#endif
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static const unsigned int cn_bold = A_BOLD;
static const unsigned int cn_reverse = A_REVERSE;
static const unsigned int cn_underline = A_UNDERLINE;

static inline WINDOW *cn_screen(void) { return stdscr; }
static inline int cn_colours(void) { return COLORS; }
static inline int cn_error(void) { return ERR; }
static inline const char *cn_codeset(void) { return nl_langinfo(CODESET); }

// One cell: a character with its marks, at most CCHARW_MAX of them, ended by a zero.
static inline cchar_t cn_cell(const unsigned int *text, unsigned int attributes, short pair) {
  wchar_t wide[CCHARW_MAX + 1] = {0};
  cchar_t cell;
  for (int i = 0; i < CCHARW_MAX && text[i] != 0; i++) wide[i] = (wchar_t)text[i];
  memset(&cell, 0, sizeof cell);
  setcchar(&cell, wide, attributes, pair, NULL);
  return cell;
}

static inline int cn_put(int y, int x, const cchar_t *cells, int count) {
  return mvwadd_wchnstr(stdscr, y, x, cells, count);
}

// A signal that asks the program to leave becomes a byte, its number, in a pipe that `poll` watches
// beside the keys. The system's handlers and not libdispatch's, which keeps a signal it has seen
// for the life of the process.

static int cn_signal_pipe = -1;

static void cn_signalled(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (write(cn_signal_pipe, &byte, 1) < 0) {
  }
  errno = error;
}

// Sends SIGHUP, SIGINT and SIGTERM to `pipe`; -1 gives them back their usual effect.
static inline void cn_watch_signals(int pipe) {
  static const int signals[] = {SIGHUP, SIGINT, SIGTERM};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = pipe >= 0 ? cn_signalled : SIG_DFL;
  action.sa_flags = SA_RESTART;
  if (pipe >= 0) cn_signal_pipe = pipe;
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaction(signals[i], &action, NULL);
}

// A crash leaves no time for endwin: the terminal's modes are put back, its screen and cursor too,
// and the signal is raised again with its usual effect. Only functions that are safe in a signal
// handler are called.

static int cn_crash_output = -1;
static struct termios cn_crash_modes = {0};

static void cn_crashed(int number) {
  static const char restore[] = "\033[?2004l\033[0m\033[?1049l\033[?25h\033[?1l\033>\r\n";
  if (cn_crash_output >= 0) {
    tcsetattr(cn_crash_output, TCSANOW, &cn_crash_modes);
    if (write(cn_crash_output, restore, sizeof restore - 1) < 0) {
    }
  }
  signal(number, SIG_DFL);
  raise(number);
}

// Guards the terminal of `output`, whose modes are read now, against a crash of the program; -1
// guards nothing.
static inline void cn_guard_crashes(int output) {
  static const int crashes[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV};
  cn_crash_output = output >= 0 && tcgetattr(output, &cn_crash_modes) == 0 ? output : -1;
  for (unsigned i = 0; i < sizeof crashes / sizeof *crashes; i++)
    signal(crashes[i], cn_crash_output >= 0 ? cn_crashed : SIG_DFL);
}

#endif
