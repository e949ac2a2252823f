// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/package/bagit/BagInfo.h"

#include "app/package/bagit/TagFile.h"
#include "app/package/internal/BagNames.h"

#include <QDate>
#include <QRegularExpression>

namespace bantin::package {

namespace {

struct Element {
    QString label; ///< lower case
    QString value;
    qsizetype line = 0;
};

/// Lines folded into elements; what is no element is noted.
QList<Element> readElements(const QStringList &lines, BagNotes &notes)
{
    static const QRegularExpression strict(u"\\A([^\\s:](?:[^:]*[^\\s:])?):(?:[ \\t](.*))?\\z"_s);
    static const QRegularExpression lenient(u"\\A([^\\s:][^:]*?)[ \\t]*:[ \\t]*(.*)\\z"_s);
    QList<Element> elements;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString &line = lines.at(i);
        const bool isContinued = line.startsWith(u' ') || line.startsWith(u'\t');
        if (isContinued && !elements.isEmpty()) {
            elements.last().value += u' ' + line.trimmed();
            continue;
        }
        const QRegularExpressionMatch match = lenient.match(line);
        if (!match.hasMatch())
            notes.errorSinceFinal(u"bag-info-invalid"_s, {infoPath, QString::number(i + 1)});
        else if (elements.append({match.captured(1).toLower(), match.captured(2).trimmed(), i + 1});
                 !strict.match(line).hasMatch())
            notes.errorSinceFinal(u"bag-info-invalid"_s, {infoPath, QString::number(i + 1)});
    }
    return elements;
}

void checkOxum(const QList<Element> &elements, const BagVerdict &payload, BagNotes &notes)
{
    static const QRegularExpression form(u"\\A[0-9]+\\.[0-9]+\\z"_s);
    int count = 0;
    for (const Element &element : elements) {
        if (element.label != "payload-oxum"_L1)
            continue;
        if (++count > 1)
            notes.errorSinceFinal(u"bag-info-invalid"_s, {infoPath, QString::number(element.line)});
        if (!form.match(element.value).hasMatch())
            notes.errorSinceFinal(u"bag-info-invalid"_s, {infoPath, QString::number(element.line)});
        else if (element.value != u"%1.%2"_s.arg(payload.octets).arg(payload.files))
            notes.error(u"bag-oxum-differs"_s,
                        {infoPath, element.value, u"%1.%2"_s.arg(payload.octets).arg(payload.files)});
    }
}

bool isUsual(const Element &element)
{
    static const QRegularExpression count(u"\\A[0-9]+(?: of (?:[0-9]+|\\?))?\\z"_s);
    if (element.label == "bagging-date"_L1)
        return element.value.size() == 10 && QDate::fromString(element.value, Qt::ISODate).isValid();
    return element.label != "bag-count"_L1 || count.match(element.value).hasMatch();
}

} // namespace

void checkBagInfo(const QString &text, const BagVerdict &payload, BagNotes &notes)
{
    const QList<Element> elements = readElements(tagLines(text), notes);
    checkOxum(elements, payload, notes);
    for (const Element &element : elements) {
        if (!isUsual(element))
            notes.warn(u"bag-info-unusual"_s, {infoPath, QString::number(element.line)});
    }
}

} // namespace bantin::package
