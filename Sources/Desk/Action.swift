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
    case open(@Sendable (Reading, Selection) throws -> Route)
    case perform(@Sendable (Session, Selection) throws -> Outcome)
    /// One question first; the verb's letter acts, any other key does not.
    case confirm(
      @Sendable (Reading, Selection) throws -> Question, @Sendable (Session, Selection) throws -> Outcome)
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
  let refusalRule: @Sendable (Reading, Selection) throws -> (any Refusal)?
  /// Its question where that refuses by itself, from the one loading of what it speaks of.
  let weighing: Weighing?

  /// A question on records, each loaded once, or why nothing can be done with them; one of them may have been seen
  /// before, as a draft.
  typealias Weighing = @Sendable (Reading, Selection, _ seen: DraftPlace?) throws -> Question

  package init(
    _ id: String, _ title: String, key: String, permission: Permission, on target: Target, step: Step,
    refusal: @escaping @Sendable (Reading, Selection) throws -> (any Refusal)? = { _, _ in nil }
  ) {
    self.id = id
    self.title = title
    self.key = key
    self.permission = permission
    self.target = target
    self.step = step
    refusalRule = refusal
    weighing = nil
  }

  /// An action that is for ever, after one question: each record is loaded once to be refused or asked about.
  ///
  /// - Parameter draft: where a record stands while it is a draft; `nil` once it is none.
  package init<Tag, Record>(
    _ id: String, _ title: String, key: String, permission: Permission, on target: Target,
    find: @escaping @Sendable (Reading, ID<Tag>) throws -> Record,
    draft: @escaping @Sendable (Record) -> DraftPlace?,
    refusal: @escaping @Sendable (Record, Reading) throws -> (any Refusal)?,
    question: @escaping @Sendable ([Record], Reading) throws -> Question,
    perform: @escaping @Sendable (Session, Selection) throws -> Outcome
  ) {
    let weighing: Weighing = { reading, rows, seen in
      let records = try rows.all(Tag.self).map { try find(reading, $0) }
      if let seen, !records.contains(where: { draft($0) == seen }) { throw ShellRefusal.touchedMeanwhile }
      for record in records {
        if let refusal = try refusal(record, reading) { throw refusal }
      }
      return try question(records, reading)
    }
    self.id = id
    self.title = title
    self.key = key
    self.permission = permission
    self.target = target
    self.weighing = weighing
    step = .confirm({ try weighing($0, $1, nil) }, perform)
    refusalRule = { try refusal(try find($0, $1.one(Tag.self)), $0) }
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
  package func refusal(on rows: Selection, in reading: Reading) throws -> (any Refusal)? {
    if let refusal = refusalToTry(on: rows, in: reading) { return refusal }
    if case .screen = target { return nil }
    for row in rows.each {
      if let refusal = try refusalRule(reading, row) { return refusal }
    }
    return nil
  }

  /// What it asks before it is done, or `nil` when it asks nothing.
  ///
  /// - Parameter seen: the draft as its screen shows it.
  /// - Throws: why the action is impossible on these records now; `touched-meanwhile` when that draft is no more.
  package func question(
    on rows: Selection, seen: DraftPlace? = nil, in reading: Reading
  ) throws -> Question? {
    if let weighing {
      if let refusal = refusalToTry(on: rows, in: reading) { throw refusal }
      return try weighing(reading, rows, seen)
    }
    if let refusal = try refusal(on: rows, in: reading) { throw refusal }
    guard case .confirm(let question, _) = step else { return nil }
    return try question(reading, rows)
  }

  /// Why it cannot even be tried: not allowed, or on nothing.
  private func refusalToTry(on rows: Selection, in reading: Reading) -> (any Refusal)? {
    guard reading.viewer.may(permission) else { return CommonRefusal.permissionDenied(title) }
    if case .screen = target { return nil }
    return rows.count == 0 ? ShellRefusal.nothingSelected : nil
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
  /// Another person saved or issued the draft since it was read.
  case touchedMeanwhile

  package var code: String {
    switch self {
    case .nothingSelected: "nothing-selected"
    case .nothingTyped: "nothing-typed"
    case .wrongField: "invalid-value"
    case .missingField: "missing-key"
    case .touchedMeanwhile: "touched-meanwhile"
    }
  }

  package var message: String {
    switch self {
    case .nothingSelected: "Aucune ligne n'est sélectionnée."
    case .nothingTyped: "Rien n'a été saisi."
    case .wrongField(let label, let reason): "\(label) : \(reason)."
    case .missingField(let label): "\(label) est à remplir."
    case .touchedMeanwhile: "Quelqu'un d'autre y a touché entre-temps."
    }
  }

  package var remedy: String {
    switch self {
    case .nothingSelected: "Placez le curseur sur une ligne, ou effacez le filtre avec Échap."
    case .nothingTyped: "Remplissez le premier champ, ou quittez avec Échap."
    case .wrongField: "Corrigez ce champ."
    case .missingField: "Remplissez ce champ, ou quittez avec Échap."
    case .touchedMeanwhile: "Voici la pièce telle qu'elle est."
    }
  }

  package static let samples: [ShellRefusal] = [
    .nothingSelected, .nothingTyped, .wrongField("Date", reason: "le 30 février n'existe pas"),
    .missingField("Nom"), .touchedMeanwhile,
  ]
}
