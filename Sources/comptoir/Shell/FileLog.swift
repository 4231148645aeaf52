import Foundation
import Logging

/// Faults of a sitting, kept in a file: a screen has no place for them.
///
/// `$XDG_STATE_HOME/comptoir/comptoir.log`, else `~/.local/state/comptoir/comptoir.log`.
struct FileLog: LogHandler {
  let label: String
  let path: String
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .notice

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  static func start() {
    let folder = UserFolder.state.path()
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    LoggingSystem.bootstrap { FileLog(label: $0, path: folder + "/comptoir.log") }
  }

  func log(event: LogEvent) {
    let line = "\(Date().formatted(.iso8601)) \(event.level) \(label): \(event.message)\n"
    guard let file = fopen(path, "a") else { return }
    fputs(line, file)
    fclose(file)
  }
}
