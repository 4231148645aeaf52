import Foundation

/// The one folder where the files of somebody let in by the account that owns the company go.
///
/// Such a person has the program on screen but no shell: files elsewhere in that account are not theirs.
enum GuestFolder {
  /// The folder, absolute; `nil` for the account's own person, who may write anywhere.
  static func path(beside company: String, for login: String) -> String? {
    guard login != UnixAccount.current.login else { return nil }
    return URL(fileURLWithPath: company + "-exports").standardized.path
  }
}
