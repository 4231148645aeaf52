import HumanResources
import Kernel
import Store

extension Screens {
  /// Finds an employee by the registration number or a word of the name, for whoever may see who works here.
  static let employeePicker = Picker(
    matches: { reading, typed in
      guard [.readEmployees, .readExpenses].contains(where: reading.viewer.may) else { return [] }
      return try Employee.suggestions(typed, in: reading).map {
        Choice($0.code, $0.fullName, detail: $0.details.position)
      }
    },
    title: { reading, code in try employee(code, in: reading)?.fullName },
    create: { typed in .form("rh.employe.edit", preset: typed.isEmpty ? [:] : ["name": typed]) },
    open: { reading, code in
      guard let employee = try employee(code, in: reading) else { throw ShellRefusal.nothingTyped }
      return .board("rh.employe", record: employee.id.rawValue)
    })

  /// The employee a code or a name means, or `nil` when it means none, or several.
  static func employee(_ code: String, in reading: Reading) throws -> Employee? {
    guard let reference = Reference<Employee>(code) else { return nil }
    do {
      return try Employee.find(reference, in: reading)
    } catch CommonRefusal.notFound {
      return nil
    } catch StaffRefusal.ambiguousName {
      return nil
    }
  }
}
