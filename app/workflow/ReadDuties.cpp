// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadDuties.h"

#include "app/domain/agenda/OfficeDays.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/domain/registers/DutyPeriod.h"
#include "app/store/AuditRepository.h"
#include "app/workflow/ReadRegister.h"
#include "app/workflow/RoyaltySheets.h"

#include <algorithm>
#include <tuple>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

using Type = RegisterField::Type;
using When = RegisterForm::Settled::When;

constexpr QStringView planItems = u"plan-items";

/// What every duty is weighed against.
struct Desk {
    Session &session;
    const RegisterCatalogue &registers;
    QDate today;
    QDate begun; ///< the workspace was made
};

const RegisterField *fieldOf(const RegisterForm &form, Type type)
{
    const auto found = std::ranges::find(form.fields, type, &RegisterField::type);
    return found == form.fields.cend() ? nullptr : &*found;
}

/// Whether a closed entry fulfils the duty in that period.
bool settles(const RegisterForm &form, const RegisterEntry &entry, const RecurringDuty &duty, const DutyPeriod &period)
{
    if (entry.state != RegisterEntry::State::Closed)
        return false;
    const RegisterField *dutyField = fieldOf(form, Type::Duty);
    if (dutyField && entry.value(dutyField->name) != duty.name)
        return false;
    const RegisterField *periodField = fieldOf(form, Type::Period);
    return periodField ? entry.value(periodField->name) == period.toString() : period.contains(dayOf(form, entry));
}

/// The periods the duty is to be done for by today.
QList<DutyPeriod> askedPeriods(const Desk &desk, const RecurringDuty &duty, When when)
{
    const DutyPeriod current = DutyPeriod::containing(desk.today, duty.period);
    if (when == When::During)
        return {current};
    QList<DutyPeriod> over;
    for (DutyPeriod period = DutyPeriod::containing(desk.begun, duty.period); period.last < desk.today;
         period = period.next())
        over.append(period);
    return over;
}

Result<QList<DueDuty>> recurring(const Desk &desk, const RecurringDuty &duty)
{
    When when = When::During;
    const RegisterForm *form = desk.registers.settling(duty.name, &when);
    if (!form)
        return QList<DueDuty>();
    const auto entries = readRegister(desk.session, *form);
    if (!entries)
        return entries.error();
    QList<DueDuty> due;
    for (const DutyPeriod &period : askedPeriods(desk, duty, when)) {
        const bool isSettled = std::ranges::any_of(
            *entries, [&](const RegisterEntry &entry) { return settles(*form, entry, duty, period); });
        if (isSettled)
            continue;
        DueDuty item;
        item.ruleId = duty.ruleId;
        item.cite = duty.cite;
        item.sentence = duty.sentence;
        item.form = form->id;
        item.duty = duty.name;
        item.period = period.toString();
        item.since = when == When::After ? period.last.addDays(1) : std::max(period.first, desk.begun);
        due.append(item);
    }
    return due;
}

Result<QList<DueDuty>> nothingPosted(const Desk &desk)
{
    const Rule *rule = ruleOfTimer(desk.session.regulation, u"daily-update"_s);
    if (!rule || !(desk.session.account.roles & (Role::Editor | Role::Approver)))
        return QList<DueDuty>();
    const auto posted = lastPostedOn(desk.session);
    if (!posted)
        return posted.error();
    const QDate last = posted->isValid() ? *posted : desk.begun.addDays(-1);
    if (last >= desk.today)
        return QList<DueDuty>();
    DueDuty item;
    item.kind = DueDuty::Kind::NothingPosted;
    item.ruleId = rule->id;
    item.cite = rule->cite;
    item.sentence = rule->sentence;
    item.since = last.addDays(1);
    return QList{item};
}

Result<QList<DueDuty>> royalties(const Desk &desk, const RoyaltyLaw &law)
{
    const auto sheets = royaltySheets(desk.session);
    if (!sheets)
        return sheets.error();
    QList<DueDuty> due;
    for (const KeptSheet &kept : *sheets) {
        if (kept.status == KeptSheet::Status::Paid)
            continue;
        const RoyaltyLaw::Profile *profile = law.findProfile(desk.session.regulation.id);
        const Rule *rule = profile ? desk.session.regulation.findRule(profile->rules.constFirst()) : nullptr;
        DueDuty item;
        item.kind = DueDuty::Kind::Royalty;
        item.ruleId = rule ? rule->id : QString();
        item.cite = law.cite;
        item.sentence = rule ? rule->sentence : LocalText();
        item.form = u"royalty"_s;
        item.period = kept.sheet.period;
        item.entry = kept.entry;
        item.dueOn = kept.sheet.dueOn(law.paymentDays);
        item.since = item.dueOn.addDays(-law.paymentDays);
        due.append(item);
    }
    return due;
}

Result<QList<DueDuty>> plannedItems(const Desk &desk)
{
    const RegisterForm *form = desk.registers.find(planItems);
    const QList<Rule> rules = form ? form->rulesOf(desk.session.regulation) : QList<Rule>();
    if (rules.isEmpty())
        return QList<DueDuty>();
    const auto entries = readRegister(desk.session, *form, {.show = RegisterQuery::Show::Open});
    if (!entries)
        return entries.error();
    QList<DueDuty> due;
    for (const RegisterEntry &entry : *entries) {
        const auto month = DutyPeriod::fromString(entry.value(u"month"_s));
        if (!month || month->first > desk.today)
            continue;
        DueDuty item;
        item.kind = DueDuty::Kind::PlanItem;
        item.ruleId = rules.constFirst().id;
        item.cite = rules.constFirst().cite;
        item.sentence = {entry.value(u"task"_s), entry.value(u"task"_s)};
        item.form = form->id;
        item.period = month->toString();
        item.entry = entry.entry;
        item.since = month->first;
        item.dueOn = month->last;
        due.append(item);
    }
    return due;
}

Result<QDate> firstDay(Session &session)
{
    const auto first = store::AuditRepository(*session.store).after(0, 1);
    if (!first)
        return first.error();
    return DeadlineEngine::localDate(first->isEmpty() ? session.clock.nowUtc() : first->constFirst().at);
}

} // namespace

Result<QList<DueDuty>> readDuties(Session &session, const RegisterCatalogue &registers, const RoyaltyLaw &law)
{
    if (session.account.roles == Roles(Role::Contributor))
        return QList<DueDuty>();
    const auto begun = firstDay(session);
    if (!begun)
        return begun.error();
    const QDate today = DeadlineEngine::localDate(session.clock.nowUtc());
    const Desk desk{session, registers, today, std::min(*begun, today)};
    QList<Result<QList<DueDuty>>> parts{nothingPosted(desk), royalties(desk, law), plannedItems(desk)};
    for (const RecurringDuty &duty : session.regulation.duties)
        parts.append(recurring(desk, duty));
    QList<DueDuty> due;
    for (const Result<QList<DueDuty>> &part : std::as_const(parts)) {
        if (!part)
            return part.error();
        due.append(*part);
    }
    for (DueDuty &item : due)
        item.isLate = item.dueOn.isValid() && item.dueOn < today;
    std::ranges::stable_sort(due, {}, [](const DueDuty &item) { return std::tuple(!item.isLate, item.since); });
    return due;
}

} // namespace bantin::workflow
