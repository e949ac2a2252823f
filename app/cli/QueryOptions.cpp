// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/QueryOptions.h"

#include "app/cli/Command.h"
#include "app/domain/deadline/DeadlineEngine.h"
#include "app/workflow/ListAccounts.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <limits>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

using Order = store::ArticleQuery::Order;

Result<QList<Stage>> stagesOf(const std::vector<std::string> &names)
{
    QList<Stage> stages;
    for (const std::string &name : names) {
        const auto stage = stageFromName(text(name));
        if (!stage)
            return Error{Fault::InvalidInput, u"stage-unknown"_s, Retry::AfterCorrection, {text(name)}, {}};
        stages.append(*stage);
    }
    return stages;
}

Result<QList<ContentKind>> kindsOf(const std::vector<std::string> &names)
{
    QList<ContentKind> kinds;
    for (const std::string &name : names) {
        const auto kind = contentKindFromName(text(name));
        if (!kind)
            return Error{Fault::InvalidInput, u"kind-unknown"_s, Retry::AfterCorrection, {u"--kind"_s, text(name)}, {}};
        kinds.append(*kind);
    }
    return kinds;
}

Result<Order> orderOf(const std::string &name)
{
    for (const auto &[word, order] : {std::pair("", Order::NewestChange), std::pair("newest", Order::NewestChange),
                                      std::pair("oldest", Order::OldestChange), std::pair("title", Order::Title),
                                      std::pair("author", Order::Author), std::pair("deadline", Order::Deadline)}) {
        if (name == word)
            return order;
    }
    return Error{Fault::InvalidInput, u"order-unknown"_s, Retry::AfterCorrection, {text(name)}, {}};
}

Result<AccountId> accountNamed(workflow::Session &session, const QString &name)
{
    if (name.isEmpty())
        return AccountId();
    const auto accounts = workflow::listAccounts(session);
    if (!accounts)
        return accounts.error();
    const auto found = std::ranges::find(*accounts, name.normalized(QString::NormalizationForm_C), &Account::name);
    if (found == accounts->end())
        return Error{Fault::NotFound, u"account-not-found"_s, Retry::AfterCorrection, {name}, {}};
    return found->id;
}

} // namespace

void QueryOptions::addTo(CLI::App &command)
{
    command.add_option("--stage", m_stages, "Only these stages, by their wire names (draft, in-review, …)");
    command.add_option("--kind", m_kinds, "Only these kinds of content, by their wire names (legal-document, …)");
    command.add_option("--category", m_category, "Only this category");
    command.add_option("--person", m_person, "Only what this account answers for or ever edited");
    command.add_option("--from", m_from, "Changed on this day (YYYY-MM-DD) or later");
    command.add_option("--to", m_to, "Changed on this day or earlier");
    command.add_option("--due-before", m_dueBefore, "Only with a deadline before this day");
    command.add_flag("--trash", m_trash, "What lies in the trash instead");
    command.add_option("--sort", m_order, "newest, oldest, title, author or deadline");
    command.add_option("--limit", m_limit, "At most so many");
}

Result<store::ArticleQuery> QueryOptions::query(workflow::Session &session) const
{
    const auto stages = stagesOf(m_stages);
    const auto kinds = kindsOf(m_kinds);
    const auto order = orderOf(m_order);
    const auto person = accountNamed(session, text(m_person));
    const auto from = startOfDay(u"--from"_s, m_from);
    const auto to = startOfDay(u"--to"_s, m_to);
    const auto due = startOfDay(u"--due-before"_s, m_dueBefore);
    if (!stages || !kinds)
        return !stages ? stages.error() : kinds.error();
    if (!order || !person)
        return !order ? order.error() : person.error();
    if (!from || !to || !due)
        return !from ? from.error() : !to ? to.error() : due.error();
    return store::ArticleQuery{.stages = *stages,
                               .kinds = *kinds,
                               .category = text(m_category),
                               .person = *person,
                               .changedFrom = *from,
                               .changedTo = to->isValid() ? to->addDays(1) : QDateTime(),
                               .dueBefore = *due,
                               .trash =
                                   m_trash ? store::ArticleQuery::Trash::Only : store::ArticleQuery::Trash::Without,
                               .order = *order,
                               .limit = m_limit > 0 ? m_limit : std::numeric_limits<int>::max()};
}

Result<QDateTime> startOfDay(const QString &option, const std::string &day)
{
    if (day.empty())
        return QDateTime();
    const QDate date = QDate::fromString(text(day), Qt::ISODate);
    if (!date.isValid())
        return Error{Fault::InvalidInput, u"date-invalid"_s, Retry::AfterCorrection, {option, text(day)}, {}};
    return DeadlineEngine::startOf(date);
}

} // namespace bantin::cli
