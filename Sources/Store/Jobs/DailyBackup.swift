import Foundation
import Kernel

/// The day's copy of the company, in a folder beside it; the oldest of more than a fortnight go.
enum DailyBackup {
  static let job = Job("sauvegarde", "Sauvegarde du jour", every: .daily) { store, today in
    let folder = folder(beside: store.path)
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let target = "\(folder)/\(today.iso).comptoir"
    guard !FileManager.default.fileExists(atPath: target) else {
      return "La copie du jour est déjà là : \(target)."
    }
    let report = try store.backup(to: target, on: today)
    let gone = try prune(folder)
    let dropped =
      gone == 0 ? "" : " \(gone) plus ancienne\(gone > 1 ? "s" : "") retirée\(gone > 1 ? "s" : "")."
    return "Copiée dans \(report.path), \(report.events) événements.\(dropped)"
  }

  /// Copies kept.
  static let kept = 14

  static func folder(beside path: String) -> String { path + "-sauvegardes" }

  /// Removes the oldest of what this job made, and nothing else; answers how many.
  private static func prune(_ folder: String) throws -> Int {
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.wholeMatch(of: #/\d{4}-\d{2}-\d{2}\.comptoir/#) != nil }.sorted()
    let old = copies.dropLast(kept)
    for copy in old {
      for suffix in ["", ".ancres", ".pieces"] {
        let path = "\(folder)/\(copy)\(suffix)"
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }
      }
    }
    return old.count
  }
}
