// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workflow/ReadRegister.h"

#include "app/domain/deadline/DeadlineEngine.h"
#include "app/domain/registers/RegisterFile.h"
#include "app/store/RegisterRepository.h"
#include "app/domain/SearchText.h"

#include <algorithm>

namespace bantin::workflow {

using namespace Qt::StringLiterals;

namespace {

QString spoken(const RegisterField &field, const QString &value)
{
    if (const RegisterField::Choice *choice = field.findChoice(value))
        return choice->label.vi + u' ' + choice->label.en;
    const auto file = field.type == RegisterField::Type::File ? RegisterFile::fromString(value) : std::nullopt;
    return file ? file->title : value;
}

QStringList wordsOf(const RegisterForm &form, const RegisterEntry &entry)
{
    QString all = entry.writerName + u' ' + entry.reason;
    for (const RegisterField &field : form.fields)
        all += u' ' + spoken(field, entry.value(field.name));
    return wordsForSearch(foldForSearch(all));
}

/// Each word begins one of the entry's; a register has hundreds of entries, not thousands, and needs no index.
bool hasWords(const QStringList &words, const QStringList &wanted)
{
    return std::ranges::all_of(wanted, [&words](const QString &word) {
        return std::ranges::any_of(words, [&word](const QString &candidate) { return candidate.startsWith(word); });
    });
}

} // namespace

QDate dayOf(const RegisterForm &form, const RegisterEntry &entry)
{
    for (const RegisterField &field : form.fields) {
        if (field.type != RegisterField::Type::Date)
            continue;
        if (const QDate day = QDate::fromString(entry.value(field.name), Qt::ISODate); day.isValid())
            return day;
    }
    return DeadlineEngine::localDate(entry.at);
}

Result<QList<RegisterEntry>> readRegister(Session &session, const RegisterForm &form, const RegisterQuery &query)
{
    const auto rows = store::RegisterRepository(*session.store).current(form.id);
    if (!rows)
        return rows.error();
    const QStringList wanted = wordsForSearch(foldForSearch(query.words));
    QList<RegisterEntry> entries;
    for (const store::RegisterRow &row : *rows) {
        const RegisterEntry &entry = row.entry;
        const QDate day = dayOf(form, entry);
        const bool isOfTime = (!query.from.isValid() || query.from <= day) && (!query.to.isValid() || day <= query.to);
        const bool isShown = query.show == RegisterQuery::Show::All || entry.state == RegisterEntry::State::Open;
        if (isOfTime && isShown && hasWords(wordsOf(form, entry), wanted))
            entries.append(entry);
    }
    return entries;
}

Result<QList<RegisterEntry>> registerHistory(Session &session, const RegisterForm &form, qint64 entry)
{
    const auto rows = store::RegisterRepository(*session.store).history(form.id, entry);
    if (!rows)
        return rows.error();
    QList<RegisterEntry> entries;
    for (const store::RegisterRow &row : *rows)
        entries.append(row.entry);
    return entries;
}

Result<QMap<QString, int>> openRegisterEntries(Session &session)
{
    return store::RegisterRepository(*session.store).openCounts();
}

} // namespace bantin::workflow
