import Foundation

/// A program a test has started, which gets the three files it is given and its signals as a shell leaves them.
///
/// Foundation's `Process` hands down the signals its threads block: a program so started hears no SIGTERM.
final class Child {
  let pid: pid_t
  private var status: Int32?

  /// - Parameters:
  ///   - output: where it writes; nowhere when `nil`.
  init(
    _ program: String, _ arguments: [String], environment: [String: String],
    input: Int32? = nil, output: Int32? = nil, errors: Int32? = nil
  ) throws {
    let nowhere = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nowhere) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, file) in [(0, input), (1, output), (2, errors)] {
      posix_spawn_file_actions_adddup2(&actions, file ?? nowhere, Int32(target))
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var (none, usual) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    sigemptyset(&usual)
    for signal in [SIGHUP, SIGINT, SIGTERM, SIGPIPE] { sigaddset(&usual, signal) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var pid: pid_t = 0
    let failure = posix_spawn(&pid, program, &actions, &attributes, words, settings)
    guard failure == 0 else { throw POSIXError(POSIXError.Code(rawValue: failure) ?? .EIO) }
    self.pid = pid
  }

  deinit { kill() }

  func kill() {
    guard status == nil else { return }
    _ = Foundation.kill(pid, SIGKILL)
    wait()
  }

  /// How it ended: its exit status, or 128 and the signal that ended it.
  @discardableResult
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(pid, &raw, 0) < 0, errno == EINTR {}
    let code = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
    status = code
    return code
  }
}

/// Two ends of a pipe: a child writes in one, a test reads at the other.
struct Channel {
  let reading: FileHandle
  let writing: FileHandle

  init() throws {
    var ends: [Int32] = [-1, -1]
    // A pipe that is closed in every child from its birth, which pipe() alone does not give.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw POSIXError(.EMFILE) }
    reading = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    writing = FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
  }

  /// Everything written, once nobody can write any more.
  func all() throws -> String {
    try writing.close()
    return String(decoding: reading.readDataToEndOfFile(), as: UTF8.self)
  }
}
