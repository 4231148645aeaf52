import Kernel

extension AssetSheet: DescribedRecord {
  package enum Key: String, FieldKey { case label, kind, serial, plate, note }

  /// In the order of the form; the form of a new asset asks what is booked of it between the first two and the others.
  package static let fields = RecordFields<AssetSheet>(
    [
      .text(.label, "Désignation", \.label, .line(120)).form(required: true),
      .value(.kind, "Type", \.kind, .choice(\.label))
        .form(required: true, hint: "véhicule, matériel, immobilier, autre"),
      .text(.plate, "Plaque", \.plate, .line(20)),
      .text(.serial, "N° de série", \.serial, .line(40)),
      .text(.note, "Note", \.note, .paragraph(2_000)).form(onPath: false),
    ],
    arguments: [.label, .kind, .serial, .plate, .note], journal: [.label, .kind, .serial, .plate, .note])

  /// What an asset is told by first.
  package static let identity: Set<Key> = [.label, .kind]
  package static let details = Set(Key.allCases).subtracting(identity)
}
