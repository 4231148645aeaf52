import Desk
import Kernel
import Store
import Terminal

extension DocumentState {
  mutating func askToIssue(in around: Surroundings) throws -> Effect {
    if let editor {
      do { try commit(try editor.take(reference: documentDay, in: around), in: around) } catch let error
        as any Refusal
      {
        wrong = (place, error.message)
        return .say(Message(error))
      }
      focus(on: place)
    }
    around.drafts.flush()
    // What was refused once is tried again as it stands on screen, and refused until it is mended.
    if around.drafts.isUnsaved(token) { saveDraft(in: around) }
    around.drafts.flush()
    if let failure = around.drafts.takeFailure(token) { return try told(failure, in: around) }
    guard let draft = around.drafts.place(token) else {
      focus(on: party.isEmpty ? .header(0) : .cell(row: 0, column: 0))
      return .say(Message(ShellRefusal.nothingTyped))
    }
    return try ask(draft, in: around)
  }

  /// Runs the action of F9 on the draft as it is saved.
  private mutating func ask(_ draft: DraftPlace, in around: Surroundings) throws -> Effect {
    if let refusal = sums.refusal { return try told(refusal, in: around) }
    guard let action = screen.issue, case .confirm(_, let perform) = action.step else { return .unhandled }
    let rows = Selection([draft.id])
    do {
      guard let question = try around.read({ try action.question(on: rows, seen: draft, in: $0) })
      else { return .unhandled }
      return .ask(question) { try perform($0, rows) }
    } catch ShellRefusal.touchedMeanwhile {
      try reload(in: around)
      return .say(Message(ShellRefusal.touchedMeanwhile))
    } catch let refusal as any Refusal {
      return try told(refusal, in: around)
    }
  }

  /// Reads the document again, as after its validation.
  mutating func reload(in around: Surroundings) throws {
    guard let id = id(in: around) else { return }
    around.drafts.flush()
    form = try around.read { try screen.load($0, id, [:]) }
    around.drafts.set(form.place, for: token)
    history = []
    undone = []
    try follow(in: around)
    focus(on: form.isDraft ? place : .foot)
  }

  /// Asks whose version is to stay, once another has saved the same draft.
  func askedWhoseVersion(in around: Surroundings) throws -> Effect? {
    guard case .staleVersion? = around.drafts.failure(token) as? CommonRefusal,
      let failure = around.drafts.takeFailure(token)
    else { return nil }
    return try askWhoseVersion(failure, in: around)
  }

  /// Takes note of why the last save was refused, or that it no longer is.
  mutating func noteRefusal(in around: Surroundings) {
    if !around.drafts.isUnsaved(token) { refused = nil }
    if case .staleVersion? = around.drafts.failure(token) as? CommonRefusal { return }
    if let failure = around.drafts.takeFailure(token) { refused = Message(failure) }
  }

  /// Tells why a draft could not be saved, with the cursor where the refusal points.
  mutating func told(_ failure: any Error, in around: Surroundings) throws -> Effect {
    if let refusal = failure as? any Refusal, let place = place(named: refusal.field) {
      focus(on: place)
      wrong = (place, refusal.message)
    }
    if case .staleVersion? = failure as? CommonRefusal { return try askWhoseVersion(failure, in: around) }
    return .say(Message(failure))
  }

  /// Two people typed in one draft: what differs is shown, and one chooses; nothing is overwritten unasked.
  func askWhoseVersion(_ failure: any Error, in around: Surroundings) throws -> Effect {
    guard let id = id(in: around) else { return .say(Message(failure)) }
    let (screen, form, drafts, token) = (screen, form, around.drafts, token)
    let stored = try around.read { reading in
      var stored = try screen.load(reading, id, [:])
      stored.header.merge(try screen.completion(reading, stored.header)) { typed, _ in typed }
      return stored
    }
    let who = (failure as? CommonRefusal)?.message ?? ""
    let text =
      "\(who) \(form.differences(from: stored, screen: screen, columns: columns)) Garder votre saisie à la place ?"
    return .ask(Question(text, verb: "g", label: "garder la mienne", isDangerous: true)) { session in
      drafts.submit(token) { _ in try screen.save(session, form, stored.place) }
      drafts.flush()
      if let failure = drafts.takeFailure(token) { throw failure }
      return Outcome("Votre saisie a remplacé l'autre ; le journal garde les deux.")
    }
  }

  /// Where a refusal's field is on screen: `client`, or `lines.2.price`.
  func place(named field: String?) -> Place? {
    guard let field else { return nil }
    let parts = field.split(separator: ".").map(String.init)
    if parts.count == 3, parts[0] == "lines", let row = Int(parts[1]),
      let column = columns.firstIndex(where: { $0.id.rawValue == parts[2] })
    {
      return .cell(row: max(0, row - 1), column: column)
    }
    return screen.header.firstIndex { $0.id.rawValue == field }.map(Place.header)
  }
}
