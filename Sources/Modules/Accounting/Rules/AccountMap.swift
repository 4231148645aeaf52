/// Which account each purpose goes to, as people mapped them.
package struct AccountMap: Sendable {
  private var accounts: [String: String]

  /// - Parameter accounts: by purpose, then `|`, then what narrows it.
  init(_ accounts: [String: String] = [:]) { self.accounts = accounts }

  /// The account of a purpose: the first of `keys` that has one, else that for all, else the usual one.
  package subscript(_ purpose: Purpose, _ keys: String...) -> String {
    account(of: purpose, keys: keys)
  }

  package func account(of purpose: Purpose, keys: [String]) -> String {
    for key in keys + [""] {
      if let account = accounts[Self.key(purpose, key)] { return account }
    }
    return purpose.usualAccount
  }

  mutating func set(_ account: String?, for purpose: Purpose, key: String) {
    accounts[Self.key(purpose, key)] = account
  }

  private static func key(_ purpose: Purpose, _ key: String) -> String { "\(purpose.rawValue)|\(key)" }
}
