import Kernel
import Plan
import Store

/// Something a person can do on a screen: the key bar, the help, the palette and the refusals all read this one table.
package struct Action: Sendable {
  /// What it acts on.
  package enum Target: Sendable {
    /// The screen as a whole.
    case screen
    /// The row under the cursor or the record shown.
    case row
    /// Every marked row, or the one under the cursor.
    case rows
  }

  /// What happens when it is possible.
  package enum Step: Sendable {
    case open(@Sendable (Reading, [Int64]) throws -> Route)
    case perform(@Sendable (Session, [Int64]) throws -> Outcome)
    /// One question first; the verb's letter acts, any other key does not.
    case confirm(
      @Sendable (Reading, [Int64]) throws -> Question, @Sendable (Session, [Int64]) throws -> Outcome)
  }

  /// A stable name, such as `facture.valider`.
  package let id: String
  /// Goal first, in the user's words: « Valider la facture ».
  package let title: String
  /// The key as capture writes it: `F9`, `x`; and its twin where the first is a function key.
  package private(set) var key: String
  package let permission: Permission
  /// The optional module without which it is not even shown.
  package private(set) var module: ModuleID?
  package let target: Target
  package let step: Step
  let refusalRule: @Sendable (Reading, Int64) throws -> (any Refusal)?

  package init(
    _ id: String, _ title: String, key: String, permission: Permission, on target: Target, step: Step,
    refusal: @escaping @Sendable (Reading, Int64) throws -> (any Refusal)? = { _, _ in nil }
  ) {
    self.id = id
    self.title = title
    self.key = key
    self.permission = permission
    self.target = target
    self.step = step
    refusalRule = refusal
  }

  /// The same under another key: a letter that moves in a list may act on a document.
  package func bound(to key: String) -> Action {
    var action = self
    action.key = key
    return action
  }

  /// The same, in companies that have the module only.
  package func needing(_ module: ModuleID) -> Action {
    var action = self
    action.module = module
    return action
  }

  /// Why the action is impossible on these records now, or `nil` when it is possible.
  package func refusal(on ids: [Int64], in reading: Reading) throws -> (any Refusal)? {
    guard reading.viewer.may(permission) else { return CommonRefusal.permissionDenied(title) }
    if case .screen = target { return nil }
    guard !ids.isEmpty else { return ShellRefusal.nothingSelected }
    for id in ids {
      if let refusal = try refusalRule(reading, id) { return refusal }
    }
    return nil
  }
}

extension [Action] {
  /// Puts more actions on rows after those that are there, before what the screen as a whole offers last.
  mutating func add(_ more: [Action]) {
    let last = lastIndex { if case .screen = $0.target { false } else { true } }
    insert(contentsOf: more, at: last.map { $0 + 1 } ?? endIndex)
  }

  /// Those of a company that has these modules.
  package func offered(to company: CompanyBadge) -> [Action] {
    filter { $0.module.map { company.activeModules.contains($0.rawValue) } ?? true }
  }
}

/// What an action did, as the message line tells it.
package struct Outcome: Sendable {
  package let message: String
  /// Where to go next; `nil` stays.
  package let next: Route?
  /// Whether the screen it came from is left.
  package let leaves: Bool
  /// The code of the record that was made, for the field that asked for it.
  package let made: String?
  /// Whether the sitting ends here, as once the first company is made.
  package let ends: Bool

  package init(
    _ message: String, next: Route? = nil, leaves: Bool = false, made: String? = nil, ends: Bool = false
  ) {
    self.ends = ends
    self.message = message
    self.next = next
    self.leaves = leaves
    self.made = made
  }
}

/// A question asked once before something that cannot be undone.
package struct Question: Sendable {
  /// One sentence with the number and the amount.
  package let text: String
  /// The letter that acts, and what it does: `o`, « oui ».
  package let verb: Character
  package let label: String
  /// A second letter that also acts: `i`, « imprimer et valider ».
  package let second: Verb?
  /// Whether it is shown in the colour of danger.
  package let isDangerous: Bool

  package struct Verb: Sendable {
    package let key: Character
    package let label: String
    package let route: Route

    package init(_ key: Character, _ label: String, then route: Route) {
      self.key = key
      self.label = label
      self.route = route
    }
  }

  package init(
    _ text: String, verb: Character = "o", label: String = "oui", second: Verb? = nil,
    isDangerous: Bool = false
  ) {
    self.text = text
    self.verb = verb
    self.label = label
    self.second = second
    self.isDangerous = isDangerous
  }
}

/// Why a screen itself says no.
package enum ShellRefusal: Refusal, Equatable {
  case nothingSelected
  case nothingTyped
  case wrongField(String, reason: String)
  case missingField(String)

  package var code: String {
    switch self {
    case .nothingSelected: "nothing-selected"
    case .nothingTyped: "nothing-typed"
    case .wrongField: "invalid-value"
    case .missingField: "missing-key"
    }
  }

  package var message: String {
    switch self {
    case .nothingSelected: "Aucune ligne n'est sélectionnée."
    case .nothingTyped: "Rien n'a été saisi."
    case .wrongField(let label, let reason): "\(label) : \(reason)."
    case .missingField(let label): "\(label) est à remplir."
    }
  }

  package var remedy: String {
    switch self {
    case .nothingSelected: "Placez le curseur sur une ligne, ou effacez le filtre avec Échap."
    case .nothingTyped: "Remplissez le premier champ, ou quittez avec Échap."
    case .wrongField: "Corrigez ce champ."
    case .missingField: "Remplissez ce champ, ou quittez avec Échap."
    }
  }

  package static let samples: [ShellRefusal] = [
    .nothingSelected, .nothingTyped, .wrongField("Date", reason: "le 30 février n'existe pas"),
    .missingField("Nom"),
  ]
}
