import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// The account the program runs under, as the system knows it: no variable can pretend to another.
struct UnixAccount {
  let id: UInt32
  let login: String
  /// The person's name as the system keeps it, else the login.
  let name: String

  static var current: UnixAccount {
    let id = geteuid()
    guard let entry = getpwuid(id) else { return UnixAccount(id: id, login: "uid\(id)", name: "uid\(id)") }
    let login = String(cString: entry.pointee.pw_name).lowercased()
    // The first part of the comment field, which may hold an office and a telephone after it.
    let name = entry.pointee.pw_gecos.map { String(cString: $0).prefix { $0 != "," } } ?? ""
    return UnixAccount(id: id, login: login, name: name.isEmpty ? login : String(name))
  }

  func owns(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.ownerAccountID] as? NSNumber)?.uint32Value == id
  }
}
