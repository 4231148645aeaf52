import Attachments
import AttachmentsFacts
import Desk
import Kernel
import Lists
import Store

extension Screens {
  /// The form of each kind of record, by its name in commands, and that of one file.
  static func attachmentForms(_ kinds: [AttachableKind]) -> [FormScreen] {
    kinds.map(attachForm) + [attachmentForm]
  }

  private static func attachForm(_ kind: AttachableKind) -> FormScreen {
    FormScreen(
      id: .attaching(to: kind.rawValue), title: "Joindre un fichier", permission: .writeAttachments,
      fields: { _, _, _ in
        [FormField(.path, "Fichier", .text(max: 500), required: true, hint: "son chemin sur ce serveur")]
      },
      save: { session, record, values in
        var arguments = FormArguments()
        arguments[.kind] = kind.rawValue
        arguments[.record] = Int(record)
        arguments[.path] = values.text(.path)
        let done = try arguments.perform(Attach.self, in: session)
        return Outcome("\(done.name) est joint, \(done.size) octets.", leaves: true)
      })
  }

  /// The form that attaches a file to a record named as `purchase:12`.
  package static func attachForm(forRecord name: String) -> Route? {
    let parts = name.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let id = Int64(parts[1]) else { return nil }
    return .form(.attaching(to: String(parts[0])), record: id)
  }

  /// One file: where it is, where to copy it.
  private static let attachmentForm = FormScreen(
    id: .attachment, title: "Pièce jointe", permission: .readAttachments,
    fields: { _, _, _ in
      [
        FormField(
          .out, "Copier dans", .text(max: 500), required: true, hint: "le fichier à écrire sur ce serveur")
      ]
    },
    load: { reading, record in [.out: try Attachment.find(Attachment.ID(record), in: reading).name] },
    notes: { reading, record, _ in
      let file = try Attachment.find(Attachment.ID(record), in: reading)
      return [
        "\(file.name), \(size(of: file))", "jointe à \(file.label)",
        "le \(file.addedOn.french) par \(file.addedBy)",
        "contenu \(file.digest.prefix(16))…",
      ]
    },
    save: { session, record, values in
      var arguments = FormArguments()
      arguments[.attachment] = Int(record)
      arguments[.out] = values.text(.out)
      let done = try arguments.perform(ExportAttachment.self, in: session)
      return Outcome("Copiée dans \(done.path).", leaves: true)
    })

  /// « 34 ko », rounded up.
  private static func size(of file: Attachment) -> String {
    file.size < 1_000_000 ? "\((file.size + 999) / 1_000) ko" : "\(file.size / 1_000_000) Mo"
  }

  /// What can be done with files in the list of all, by their id.
  package static let fileActions: [Action] = [
    Action(
      "piece.retirer", "Retirer la pièce de sa fiche", key: "z", permission: .writeAttachments, on: .row,
      step: .confirm(
        { reading, rows in
          let file = try Attachment.find(rows.one(), in: reading)
          return Question(
            "Retirer \(file.name) de \(file.label) ? Le journal en garde la trace.", isDangerous: true)
        },
        { session, rows in
          try session.perform(
            Detach(attachment: rows.one(), reason: "Retirée de la fiche"))
          return Outcome("Pièce retirée.")
        }),
      refusal: { try Attachment.find($1.one(), in: $0).refusalToDetach })
  ]
}

extension Screens {
  /// The files of one record, or of all.
  static func fileList(_ listing: Listing) -> ListScreen {
    ListScreen(
      listing, createFor: { attachForm(forRecord: $0) }, actions: fileActions,
      open: { .form(.attachment, record: $1.number) })
  }
}
