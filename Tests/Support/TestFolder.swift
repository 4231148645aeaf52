import Foundation

/// Where tests put their files: in memory where the system offers it, since most of a test's time is the disk's.
package enum TestFolder {
  private static let root: URL = {
    let memory = "/dev/shm"
    return FileManager.default.isWritableFile(atPath: memory)
      ? URL(fileURLWithPath: memory, isDirectory: true) : FileManager.default.temporaryDirectory
  }()

  /// A folder that is not there yet, for one test, which removes it.
  package static func new(_ name: String) -> URL { root.appending(path: "\(name)-\(UUID().uuidString)") }
}
