// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/RegisterPaper.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

QString word(const char *text)
{
    return QCoreApplication::translate("Messages", text);
}

QStringList rowOf(const RegisterForm &form, const RegisterEntry &entry, const RegisterNames &names, qsizetype number)
{
    QStringList row{QString::number(number)};
    for (const RegisterField &field : form.fields) {
        if (!field.isPrivate)
            row.append(registerValueInWords(field, entry.value(field.name), names));
    }
    row.append((entry.state == RegisterEntry::State::Closed ? form.closedWord : form.openWord).in(names.language));
    row.append(entry.writerName);
    return row;
}

} // namespace

Paper registerPaper(const RegisterForm &form, const QList<RegisterEntry> &entries, const RegisterNames &names,
                    const QString &unit, QDate today)
{
    Paper::Table table;
    table.columns.append(word(QT_TRANSLATE_NOOP("Messages", "No.")));
    for (const RegisterField &field : form.fields) {
        if (!field.isPrivate)
            table.columns.append(field.label.in(names.language));
    }
    table.columns.append(word(QT_TRANSLATE_NOOP("Messages", "State")));
    table.columns.append(word(QT_TRANSLATE_NOOP("Messages", "Entered by")));
    // On paper the oldest comes first.
    for (qsizetype i = entries.size(); i-- > 0;)
        table.rows.append(rowOf(form, entries.at(i), names, entries.size() - i));
    Paper paper;
    paper.unit = unit;
    paper.title = form.name.in(names.language);
    paper.lines = {citesInWords(form.rulesOf(names.regulation)),
                   word(QT_TRANSLATE_NOOP("Messages", "As of %1")).arg(dayInWords(today))};
    paper.lines.removeAll(QString());
    paper.tables = {table};
    paper.signatures = {word(QT_TRANSLATE_NOOP("Messages", "Drawn up by")),
                        word(QT_TRANSLATE_NOOP("Messages", "Head of the editorial board"))};
    return paper;
}

} // namespace bantin::messages
