import Desk
import Kernel

/// Nothing remains on the document.
package struct SettledRefusal: Refusal, Equatable {
  package let number: String
  package let code = "already-settled"
  package var message: String { "Il ne reste rien à payer sur \(number)." }
  package let remedy = "Choisissez une pièce dont il reste quelque chose."

  package init(number: String) { self.number = number }
}

extension Screens {
  /// The lines a form credits, as the operation takes them: `line.3` holds the quantity of the third, `back.3` whether
  /// its goods come back.
  package static func creditedLines(_ values: [String: String]) -> [[String: Any]] {
    values.keys.filter { $0.hasPrefix("line.") }.sorted {
      $0.count == $1.count ? $0 < $1 : $0.count < $1.count
    }
    .compactMap { key in
      guard let line = Int(key.dropFirst(5)), let quantity = values[key], !quantity.isEmpty else {
        return nil
      }
      var credited: [String: Any] = ["line": line, "quantity": quantity]
      if let back = values["back.\(line)"], !back.isEmpty { credited["goods_back"] = back == "true" }
      return credited
    }
  }
}
