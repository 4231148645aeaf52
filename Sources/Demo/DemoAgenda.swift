import Kernel
import Store

/// Who works at the demo company; within a day each acts in this order.
enum DemoPerson: CaseIterable {
  case marie, paul, nadia, claire
  /// Whoever opens the demo: its administrator.
  case opener
}

/// What the people of the demo still have to do, by day and person.
struct DemoAgenda {
  /// One or several operations, run within the batch of whoever does them.
  typealias Task = (inout DemoStory, borrowing Batch) throws -> Void

  private var tasks: [Day: [DemoPerson: [Task]]] = [:]

  mutating func add(_ task: @escaping Task, for person: DemoPerson, on day: Day) {
    tasks[day, default: [:]][person, default: []].append(task)
  }

  /// Takes what the next person has to do that day, or `nil` when the day is over; what they do may bring more.
  mutating func nextTurn(on day: Day) -> (person: DemoPerson, tasks: [Task])? {
    guard var waiting = tasks[day] else { return nil }
    guard let person = DemoPerson.allCases.first(where: { waiting[$0] != nil }),
      let taken = waiting.removeValue(forKey: person)
    else {
      tasks[day] = nil
      return nil
    }
    tasks[day] = waiting
    return (person, taken)
  }
}
