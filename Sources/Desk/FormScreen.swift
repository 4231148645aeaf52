import Foundation
import Kernel
import Store

/// A form: fields that fill one operation's arguments, and what is said once it has run.
package struct FormScreen: Sendable {
  /// A stable name, such as `crm.client.edit`.
  package let id: FormID
  package let title: String
  package let permission: Permission
  /// The fields, given what is already filled: an allocation line for each open invoice of the client picked.
  package let fields: @Sendable (Reading, Int64, FormValues) throws -> [FormField]
  /// The values a record has, or a new one starts with, as arguments.
  package let load: @Sendable (Reading, Int64) throws -> FormValues
  /// What one reads beside the fields as they are filled: totals, warnings.
  package let notes: @Sendable (Reading, Int64, FormValues) throws -> [String]
  /// Values that follow from the others, for fields still empty: never overwrites what was typed.
  package let completion: @Sendable (Reading, Int64, FormValues) throws -> FormValues
  package let save: @Sendable (Session, Int64, FormValues) throws -> Outcome
  /// Where the cursor starts when the form is opened on a record; the first field otherwise.
  package let startsOn: FieldID?
  /// The question asked before saving, where saving is for ever; `nil` where it need not be asked.
  package let question: (@Sendable (Reading, Int64, FormValues) throws -> Question?)?

  package init(
    id: FormID, title: String, permission: Permission, startsOn: FieldID? = nil,
    fields: @escaping @Sendable (Reading, Int64, FormValues) throws -> [FormField],
    load: @escaping @Sendable (Reading, Int64) throws -> FormValues = { _, _ in [:] },
    notes: @escaping @Sendable (Reading, Int64, FormValues) throws -> [String] = { _, _, _ in [] },
    completion: @escaping @Sendable (Reading, Int64, FormValues) throws -> FormValues = {
      _, _, _ in [:]
    },
    question: (@Sendable (Reading, Int64, FormValues) throws -> Question?)? = nil,
    save: @escaping @Sendable (Session, Int64, FormValues) throws -> Outcome
  ) {
    self.id = id
    self.title = title
    self.permission = permission
    self.startsOn = startsOn
    self.fields = fields
    self.load = load
    self.notes = notes
    self.completion = completion
    self.question = question
    self.save = save
  }

  /// The form whose pickers are those that modules offer.
  package func resolving(_ pickers: [PickerID: Picker]) -> FormScreen {
    let own = fields
    return FormScreen(
      id: id, title: title, permission: permission, startsOn: startsOn,
      fields: { reading, record, values in try own(reading, record, values).map { $0.resolving(pickers) } },
      load: load, notes: notes, completion: completion, question: question, save: save)
  }
}

/// The arguments a form fills, as the JSON its operation decodes.
package struct FormArguments {
  /// By the names of the arguments, for the lines of a list.
  package private(set) var object: [String: Any] = [:]

  package init() {}

  /// Every filled value by its field's id; numbers and switches take their JSON types. Empty ones are left out, unless
  /// `clearing`, where an empty text empties what the record held.
  package init(_ values: FormValues, fields: [FormField], clearing: Bool = false) {
    for field in fields {
      guard let value = values[field.id] else { continue }
      if value.isEmpty {
        if clearing, case .text = field.kind { object[field.id.rawValue] = "" }
        continue
      }
      switch field.kind {
      case .count: object[field.id.rawValue] = Int(value)
      case .toggle: object[field.id.rawValue] = value == "true"
      case .shown: break
      case .text, .money, .quantity, .price, .percentage, .day, .choice, .picker:
        object[field.id.rawValue] = value
      }
    }
  }

  package subscript(_ field: FieldID) -> Any? {
    get { object[field.rawValue] }
    set { object[field.rawValue] = newValue }
  }

  /// What one argument decodes to, as the operation reads it; `nil` where it does not read, or is not said.
  package func value<T: Decodable>(_ type: T.Type, of field: FieldID) -> T? {
    guard let value = self[field],
      let json = try? JSONSerialization.data(withJSONObject: value, options: .fragmentsAllowed)
    else { return nil }
    return try? JSONDecoder().decode(type, from: json)
  }

  /// What a list of objects decodes to while it is typed, each as the operation reads it; `nil` for one that does not
  /// read yet.
  package func values<T: Decodable>(_ type: T.Type, of field: FieldID) -> [T?] {
    if let all = value([T].self, of: field) { return all }
    return (self[field] as? [[String: Any]] ?? []).map { line in
      var arguments = FormArguments()
      arguments[.line] = line
      return arguments.value(type, of: .line)
    }
  }

  /// Runs the operation these arguments describe.
  @discardableResult
  package func perform<U: UseCase>(_ type: U.Type, in session: Session) throws -> U.Output {
    let json = try JSONSerialization.data(withJSONObject: object)
    guard let useCase = try Command(type, in: session.store.composition).decode(json) as? U else {
      throw ShellRefusal.nothingTyped
    }
    return try session.perform(useCase)
  }
}
