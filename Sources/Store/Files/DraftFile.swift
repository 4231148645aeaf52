import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A file written whole under another name, beside the place it is to take.
///
/// A kill on the way leaves at worst a file named `….partiel`, never half a file under its own name.
struct DraftFile {
  /// The place it is to take.
  let path: String
  /// Where it is meanwhile.
  let draft: String

  /// Writes the contents, private to their owner, and waits until the disk holds them.
  ///
  /// - Throws: `StoreRefusal.diskFull` or `.fileNotWritten`, nothing being left.
  init(for path: String, holding contents: Data) throws {
    self.path = path
    draft = "\(path)-\(UUID().uuidString.prefix(8)).partiel"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.refusal(of: path) }
    defer { close(descriptor) }
    guard Self.write(contents, to: descriptor), fsync(descriptor) == 0 else {
      let refusal = Self.refusal(of: path)
      unlink(draft)
      throw refusal
    }
  }

  /// Gives it its name, never over another file; file systems without links rename it.
  ///
  /// - Throws: `StoreRefusal.fileExists` or `.fileNotWritten`, the draft staying where it is.
  func publish() throws {
    if link(draft, path) == 0 {
      unlink(draft)
    } else {
      guard errno != EEXIST else { throw StoreRefusal.fileExists(path) }
      guard rename(draft, path) == 0 else { throw Self.refusal(of: path) }
    }
    Self.syncFolder(of: path)
  }

  /// Gives it its name even over another file, which it replaces in one step.
  func replace() throws {
    guard rename(draft, path) == 0 else { throw Self.refusal(of: path) }
    Self.syncFolder(of: path)
  }

  func discard() { unlink(draft) }

  /// Whether something has that name already, even a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  private static func write(_ contents: Data, to descriptor: Int32) -> Bool {
    contents.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written > 0 else { return false }
        rest = rest.dropFirst(written)
      }
      return true
    }
  }

  /// What the last system call refused, in the user's words.
  private static func refusal(of path: String) -> StoreRefusal {
    errno == ENOSPC || errno == EDQUOT ? .diskFull : .fileNotWritten(path)
  }

  /// Makes the new name itself outlive a power cut; a folder that cannot be opened loses nothing else.
  private static func syncFolder(of path: String) {
    let folder = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
