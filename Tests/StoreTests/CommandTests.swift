import Foundation
import Kernel
import Testing

@testable import Store

@Suite struct CommandTests {
  private let command = Command(Everything.self)

  private func refusal(of json: String) throws -> CommonRefusal? {
    do { _ = try command.decode(Data(json.utf8)) } catch let refusal as CommonRefusal { return refusal }
    return nil
  }

  /// The smallest command, `lines` being given.
  private func json(lines: String = "[]", more: String = "") -> String {
    #"{"client": "DUP", "name": "A", "kind": "goods", "urgent": true, "lines": \#(lines)\#(more)}"#
  }

  @Test func `every kind of argument is read off the operation's own decoding`() {
    #expect(
      describe(command.arguments) == """
        client reference required
        name text required
        kind goods|service|free required
        urgent boolean required
        lines list required
          label text required
          price price required
          quantity quantity optional
          rate rate optional
          parts list optional
            code text required
            weights [integer] required
          address object optional
            city text required
            zip text optional
        count integer optional
        small integer optional
        amount money optional
        share percentage optional
        due day optional
        terms terms optional
        tags [text] optional
        days [day] optional
        kinds [goods|service|free] optional
        table [[integer]] optional
        labels object optional
        owner reference optional

        """)
  }

  private func describe(_ arguments: [Argument], indent: String = "") -> String {
    arguments.map { argument in
      "\(indent)\(argument.name) \(argument.type) \(argument.need.rawValue)\n"
        + describe(argument.fields ?? [], indent: indent + "  ")
    }.joined()
  }

  @Test func `a command without arguments has none`() throws {
    #expect(Command(MendStock.self).arguments == [])
    _ = try Command(MendStock.self).decode(Data("{}".utf8))
  }

  @Test func `an argument no sample fits is still known by its name`() {
    #expect(Command(Fussy.self).arguments.map(\.name) == ["first", "code"])
  }

  @Test func `a whole command is decoded`() throws {
    let lines = #"[{"label": "Vis", "price": "1.50", "parts": [{"code": "a", "weights": [1, 2]}]}]"#
    let more = #", "due": "2026-03-12", "table": [[1], [2, 3]], "labels": {"fr": "Vis"}, "amount": null"#
    let decoded = try #require(try command.decode(Data(json(lines: lines, more: more).utf8)) as? Everything)
    #expect(decoded.client == .code("DUP"))
    #expect(decoded.kind == .goods)
    #expect(decoded.lines.first?.parts?.first?.weights == [1, 2])
    #expect(decoded.due == (try day("2026-03-12")))
    #expect(decoded.table == [[1], [2, 3]])
    #expect(decoded.amount == nil)
  }

  @Test func `an unknown key is named with its path`() throws {
    #expect(try refusal(of: json(more: #", "nmae": 1"#)) == .unknownKey("nmae"))
    let lines = #"[{"label": "A", "price": "1"}, {"label": "B", "pirce": "1"}]"#
    #expect(try refusal(of: json(lines: lines)) == .unknownKey("lines.2.pirce"))
    let address = #"[{"label": "A", "price": "1", "address": {"town": "Évry"}}]"#
    #expect(try refusal(of: json(lines: address)) == .unknownKey("lines.1.address.town"))
  }

  @Test func `a missing key is named with its path`() throws {
    #expect(try refusal(of: "{}") == .missingKey("client"))
    #expect(try refusal(of: #"{"client": "DUP", "name": null}"#) == .missingKey("name"))
    let lines = #"[{"label": "A", "price": "1"}, {"price": "1"}]"#
    #expect(try refusal(of: json(lines: lines)) == .missingKey("lines.2.label"))
  }

  @Test(arguments: [
    (#", "due": "2026-02-30""#, "due", "La date « 2026-02-30 » ne se lit pas : écrivez-la comme 2026-03-12"),
    (#", "due": 12"#, "due", "type attendu : day"),
    (#", "count": 1.5"#, "count", "un nombre entier est attendu"),
    (#", "count": "1""#, "count", "un nombre entier est attendu"),
    (#", "small": 70000"#, "JSON", "un nombre est trop grand ou n'est pas entier"),
    (#", "owner": 1.5"#, "owner", "type attendu : reference"),
    (#", "tags": "a""#, "tags", "une liste [ … ] est attendue"),
    (#", "tags": ["a", 2]"#, "tags.2", "un texte est attendu"),
    (#", "kinds": ["goods", "food"]"#, "kinds.2", "valeurs possibles : goods, service, free"),
    (#", "kinds": "goods""#, "kinds", "une liste [ … ] est attendue"),
    (#", "owner": """#, "owner", "type attendu : reference"),
  ])
  func `a value that cannot be read is named with what is expected`(
    more: String, field: String, reason: String
  )
    throws
  {
    #expect(try refusal(of: json(more: more)) == .invalidValue(field: field, reason: reason))
  }

  @Test func `a wrong value inside a list is named with its place`() throws {
    let lines = #"[{"label": "A", "price": "1"}, {"label": "B", "price": "un"}]"#
    let refused = try #require(try refusal(of: json(lines: lines)))
    #expect(refused.field == "lines.2.price")
    #expect(refused.code == "invalid-value")
    #expect(!refused.message.contains(".."))
    let kind = #"{"client": "DUP", "name": "A", "kind": "food", "urgent": true, "lines": []}"#
    #expect(
      try refusal(of: kind)
        == .invalidValue(field: "kind", reason: "valeurs possibles : goods, service, free"))
    let urgent = #"{"client": "DUP", "name": "A", "kind": "free", "urgent": "oui", "lines": [1]}"#
    #expect(
      try refusal(of: urgent) == .invalidValue(field: "urgent", reason: "true ou false est attendu"))
    #expect(
      try refusal(of: json(lines: "[1]"))
        == .invalidValue(field: "lines.1", reason: "un objet { … } est attendu"))
    #expect(
      try refusal(of: json(lines: "{}"))
        == .invalidValue(field: "lines", reason: "une liste [ … ] est attendue"))
  }

  @Test func `what is not a JSON object is refused as such`() throws {
    #expect(
      try refusal(of: "{client}") == .invalidValue(field: "JSON", reason: "le texte n'est pas du JSON valide")
    )
    for text in ["[]", "12", "\"a\"", "null"] {
      #expect(
        try refusal(of: text) == .invalidValue(field: "JSON", reason: "un objet { … } est attendu"))
    }
  }
}

/// An operation with every kind of argument.
private struct Everything: UseCase {
  static let name = "test.everything"
  static let title = "Tout"
  static let permission = Permission("test")
  let client: Reference<Everything>
  let name: String
  let kind: Kind
  let urgent: Bool
  let lines: [Line]
  let count: Int?
  let small: Int16?
  let amount: Money?
  let share: Percentage?
  let due: Day?
  let terms: PaymentTerms?
  let tags: [String]?
  let days: [Day]?
  let kinds: [Kind]?
  let table: [[Int]]?
  let labels: [String: String]?
  let owner: ID<Everything>?

  enum Kind: String, Codable, CaseIterable { case goods, service, free }

  struct Line: Codable {
    let label: String
    let price: UnitPrice
    let quantity: Quantity?
    let rate: VATRate?
    let parts: [Part]?
    let address: Address?
  }

  struct Part: Codable {
    let code: String
    let weights: [Int]
  }

  struct Address: Codable {
    let city: String
    let zip: String?
  }

  func run(in tx: borrowing Transaction) throws -> Done { Done() }
}

/// An operation with an argument that accepts only one text.
private struct Fussy: UseCase {
  static let name = "test.fussy"
  static let title = "Difficile"
  static let permission = Permission("test")
  let first: Int
  let code: Code

  struct Code: Codable {
    init(from decoder: any Decoder) throws {
      guard try decoder.singleValueContainer().decode(String.self) == "sésame" else {
        throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "Non."))
      }
    }
  }

  func run(in tx: borrowing Transaction) throws -> Done { Done() }
}
