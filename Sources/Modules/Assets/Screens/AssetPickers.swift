import Assets
import AssetsFacts
import Desk
import HumanResources
import Kernel
import Lists
import PurchasingFacts
import Store
import Treasury

extension Screens {
  /// Finds an asset in service by its code, its plate, its serial number or a word of what it is.
  static let assetPicker = Picker(
    matches: { reading, typed in
      try Asset.suggestions(typed, in: reading).map { asset in
        Choice(
          asset.code, asset.label, detail: asset.sheet.plate.isEmpty ? asset.sheet.serial : asset.sheet.plate)
      }
    },
    title: { reading, code in try asset(code, in: reading)?.label },
    create: { typed in .form(.asset, preset: typed.isEmpty ? [:] : [.label: typed]) },
    open: { reading, code in
      guard let asset = try asset(code, in: reading) else { throw ShellRefusal.nothingTyped }
      return .board(.asset, record: asset.id.rawValue)
    })

  /// Finds a supplier's invoice of which something is still to be entered.
  static let assetPurchasePicker = Picker(
    matches: { reading, typed in
      var seen: Set<String> = []
      return try ListedRow.first(24, of: ListQuery(.assetsToEnter, filter: typed), in: reading).map { row in
        Choice(row.shown(.number), row.shown(.label), detail: "reste \(row.shown(.remaining))")
      }.filter { seen.insert($0.value).inserted }.prefix(8).map { $0 }
    },
    title: { reading, number in try assetPurchase(number, in: reading)?.open.first?.line.label },
    open: { reading, number in
      guard let purchase = try assetPurchase(number, in: reading) else { throw ShellRefusal.nothingTyped }
      return .document(.purchase, id: purchase.id.rawValue)
    })

  // MARK: What codes name

  static func asset(_ id: Int64, in reading: Reading) throws -> Asset {
    try Asset.find(.id(Asset.ID(id)), in: reading)
  }

  /// The asset a code names, or `nil` when it names none.
  static func asset(_ code: String, in reading: Reading) throws -> Asset? {
    guard let reference = Reference<Asset>(code) else { return nil }
    do {
      return try Asset.find(reference, in: reading)
    } catch CommonRefusal.notFound {
      return nil
    }
  }

  /// The supplier's invoice with fixed assets a number names, or `nil` when it names none.
  static func assetPurchase(_ number: String, in reading: Reading) throws -> AssetPurchase? {
    guard let reference = Reference<AssetPurchase>(number) else { return nil }
    do {
      return try AssetPurchase.find(reference, in: reading)
    } catch AssetsRefusal.noAssetLine {
      return nil
    }
  }

  /// Who an assignment is to: by name for whoever may read employees, else by code.
  static func holder(of assignment: Assignment, in reading: Reading) throws -> String {
    guard reading.viewer.may(.readEmployees) else { return assignment.employeeCode }
    do {
      let employee = try Employee.find(Employee.ID(assignment.employee), in: reading)
      return "\(employee.fullName) (\(employee.code))"
    } catch CommonRefusal.notFound {
      return assignment.employeeCode
    }
  }

  /// What a form says of something that may be refused: what it comes to, or why it is not possible.
  static func told(_ notes: () throws -> [String]) throws -> [String] {
    do {
      return try notes()
    } catch let refusal as any Refusal {
      return [refusal.message, refusal.remedy]
    }
  }
}

extension Screens {
  static let payMethods = PaymentMethod.allCases.map { Choice($0.rawValue, $0.label) }
}
