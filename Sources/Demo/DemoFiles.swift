import Foundation

/// The files that the demo's people make or attach, beside its company.
struct DemoFiles {
  private let folder: URL

  init(beside company: String) { folder = URL(fileURLWithPath: company + "-exports").standardized }

  /// Where a new file of that name goes: another name is taken where an earlier demo left one.
  func place(for name: String) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (stem, suffix) = (name as NSString, (name as NSString).pathExtension)
    for rank in 1... {
      let tried = rank == 1 ? name : "\(stem.deletingPathExtension)-\(rank).\(suffix)"
      let path = folder.appending(path: tried).path
      if !FileManager.default.fileExists(atPath: path) { return path }
    }
    return folder.appending(path: name).path
  }

  /// A text as a file of that name, for as long as `body` needs it.
  static func with<T>(_ text: String, as name: String, _ body: (String) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "comptoir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try body(file.path)
  }
}
