import Kernel

/// Public numbers and addresses that look right and belong to nobody that we know of.
///
/// Telephones are of the ranges kept for works of fiction, e-mail domains of the one kept for examples.
/// Source: ARCEP, decision 2018-0881, § 2.5.12; RFC 2606.
struct FictitiousIdentity {
  let siren: String
  /// The head office's.
  let siret: String

  init(random: inout SplitMix64) {
    siren = Self.completed(String(random.number(30_000_000...98_999_999))) { (try? SIREN($0)) != nil }
    siret = Self.completed(siren + "0001") { (try? SIRET($0)) != nil }
  }

  /// The digits and the one last that makes the key right.
  private static func completed(_ digits: String, isRight: (String) -> Bool) -> String {
    (0...9).map { digits + String($0) }.first(where: isRight) ?? digits
  }

  /// A telephone of the south-east: "04 65 71 23 45".
  static func phone(random: inout SplitMix64) -> String { "04 65 71 \(pair(&random)) \(pair(&random))" }

  /// A mobile telephone: "06 39 98 23 45".
  static func mobile(random: inout SplitMix64) -> String { "06 39 98 \(pair(&random)) \(pair(&random))" }

  private static func pair(_ random: inout SplitMix64) -> String {
    let number = random.number(0...99)
    return number < 10 ? "0\(number)" : String(number)
  }

  /// The internet name of a party: "boulangerie-vernay.example".
  static func domain(of name: String) -> String {
    let words = Fold.key(name).split { !$0.isLetter && !$0.isNumber }
    return words.joined(separator: "-") + ".example"
  }

  /// A person's address at a domain: "julie.perrin@boulangerie-vernay.example".
  static func email(_ first: String, _ last: String, at domain: String) -> String {
    let local = [first, last].map { Fold.key($0).replacing(" ", with: "-") }.joined(separator: ".")
    return "\(local)@\(domain)"
  }
}
