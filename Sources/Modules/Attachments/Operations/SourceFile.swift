import Foundation
import Kernel
import Store

#if canImport(Glibc)
  import Glibc
#endif

/// A file to attach, read whole.
struct SourceFile {
  /// Its own name, without its folders.
  let name: String
  let contents: Data

  /// - Parameter path: absolute.
  /// - Throws: `AttachmentsRefusal` when it is missing, no file, unreadable or too large.
  init(_ path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { throw AttachmentsRefusal.missingFile(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw AttachmentsRefusal.notAFile(path) }
    guard status.st_size <= Attachment.maximumSize else { throw AttachmentsRefusal.tooLarge(path) }
    guard let contents = FileManager.default.contents(atPath: path) else {
      throw AttachmentsRefusal.unreadable(path)
    }
    self.contents = contents
    let name = try Fold.normalised(URL(fileURLWithPath: path).lastPathComponent)
    self.name = name.replacing("\n", with: " ")
  }
}
