import Foundation

/// The demonstration this very program made before, in `$XDG_CACHE_HOME/comptoir`, else `~/.cache/comptoir`: it is opened
/// by a copy, at once. One made by another build, or for another person, is no use and gives way.
///
/// Each is a folder, with the company's file and what stands beside it.
struct DemoCache {
  private let folder: URL
  /// What the names of all demonstrations of that person begin with.
  private let prefix: String
  /// Whose it is, and which build of the program made it.
  private let name: String

  /// `nil` where the program cannot tell which build it is.
  ///
  /// - Parameter executable: the program's own file: its size and its time tell one build from another.
  init?(
    login: String, environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String = "/proc/self/exe"
  ) {
    guard
      let file = try? FileManager.default.attributesOfItem(
        atPath: URL(fileURLWithPath: executable).resolvingSymlinksInPath().path),
      let size = file[.size] as? Int, let made = file[.modificationDate] as? Date
    else { return nil }
    folder = URL(fileURLWithPath: UserFolder.cache.path(environment: environment))
    // Written so that two logins are never one: the demonstration has its opener for administrator.
    prefix = "demonstration-\(login.utf8.map { String($0, radix: 16) }.joined())-"
    name = "\(prefix)\(size)-\(Int(made.timeIntervalSince1970 * 1_000))"
  }

  private static func company(in folder: URL) -> String {
    folder.appending(path: "demonstration.comptoir").path
  }

  /// Answers whether the demonstration was there and could be copied; one that could not is kept no longer.
  ///
  /// - Parameter restore: copies the company that stands at the path it is given.
  func copy(_ restore: (String) throws -> Void) -> Bool {
    let kept = folder.appending(path: name)
    guard FileManager.default.fileExists(atPath: kept.path) else { return false }
    do {
      try restore(Self.company(in: kept))
      return true
    } catch {
      try? FileManager.default.removeItem(at: kept)
      return false
    }
  }

  /// Keeps a demonstration for the next time, in place of those of other builds; does nothing where it cannot.
  ///
  /// - Parameter write: writes the company to the path it is given.
  func keep(_ write: (String) throws -> Void) {
    let files = FileManager.default
    do {
      try files.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      let unfinished = folder.appending(path: ".\(UUID().uuidString)")
      defer { try? files.removeItem(at: unfinished) }
      try files.createDirectory(at: unfinished, withIntermediateDirectories: true)
      try write(Self.company(in: unfinished))
      for old in try files.contentsOfDirectory(atPath: folder.path)
      where old.hasPrefix(prefix) {
        try? files.removeItem(at: folder.appending(path: old))
      }
      try files.moveItem(at: unfinished, to: folder.appending(path: name))
    } catch {
      return
    }
  }
}
