// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/html/Css.h"

#include <QRegularExpression>
#include <QStringList>

namespace bantin::content::html {
namespace {

using namespace Qt::StringLiterals;

/// Calls `each(declaration)` for the pieces between semicolons.
template<typename Each>
void forEachDeclaration(QStringView style, Each &&each)
{
    QChar quote;
    int brackets = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= style.size(); ++i) {
        const QChar c = i < style.size() ? style.at(i) : QChar(u';');
        if (i < style.size() && !quote.isNull()) {
            quote = c == quote ? QChar() : quote;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
        } else if (c == u'(') {
            ++brackets;
        } else if (c == u')') {
            brackets = std::max(0, brackets - 1);
        } else if (c == u';' && (brackets == 0 || i == style.size())) {
            each(style.sliced(start, i - start));
            start = i + 1;
        }
    }
}

/// What says something about the text itself. Whether a rule hides depends on the medium, which is not asked here.
bool isMeaningful(const QString &property)
{
    static const QStringList meaningful{
        u"font-weight"_s, u"font-style"_s,  u"text-decoration"_s, u"vertical-align"_s,    u"list-style-type"_s,
        u"font-family"_s, u"margin-left"_s, u"white-space"_s,     u"mso-outline-level"_s, u"mso-hide"_s};
    return meaningful.contains(property);
}

constexpr qsizetype mostRules = 20'000;

QString withoutComments(const QString &sheet)
{
    static const QRegularExpression comment(u"/\\*.*?(?:\\*/|$)|<!--|-->"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    QString clean = sheet;
    return clean.remove(comment);
}

} // namespace

Declarations declarationsOf(QStringView style)
{
    Declarations declarations;
    forEachDeclaration(style, [&declarations](QStringView declaration) {
        const qsizetype colon = declaration.indexOf(u':');
        if (colon <= 0)
            return;
        QString value = declaration.sliced(colon + 1).toString().simplified();
        value.remove(u"!important"_s, Qt::CaseInsensitive);
        declarations.insert(declaration.first(colon).trimmed().toString().toLower(), value.trimmed());
    });
    return declarations;
}

double pointsOf(const QString &length, double absent)
{
    static const QRegularExpression number(u"^(-?[0-9]*\\.?[0-9]+)\\s*(pt|px|in|cm|mm|em|)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(length);
    if (!match.hasMatch())
        return absent;
    static const QHash<QString, double> factors{{u"pt"_s, 1.0},    {u"px"_s, 0.75}, {u"in"_s, 72.0}, {u"cm"_s, 28.346},
                                                {u"mm"_s, 2.8346}, {u"em"_s, 12.0}, {QString(), 1.0}};
    return match.capturedView(1).toDouble() * factors.value(match.captured(2).toLower(), 1.0);
}

void ClassRules::read(const QString &sheet)
{
    const QString clean = withoutComments(sheet);
    const QStringView rest(clean);
    for (qsizetype at = 0; m_rules.size() < mostRules;) {
        const qsizetype open = rest.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : rest.indexOf(u'}', open);
        if (close < 0)
            return;
        addRule(rest.sliced(at, open - at), rest.sliced(open + 1, close - open - 1));
        at = close + 1;
    }
}

void ClassRules::addListRule(QStringView selector, QStringView body)
{
    static const QRegularExpression oneLevel(u"^@list\\s+l(\\d{1,9}):level([1-9])$"_s);
    const auto match = oneLevel.matchView(selector);
    const QString format = declarationsOf(body).value(u"mso-level-number-format"_s);
    if (match.hasMatch() && !format.isEmpty())
        m_listFormats.insert({match.capturedView(1).toInt(), match.capturedView(2).toInt() - 1}, format);
}

void ClassRules::addRule(QStringView selectors, QStringView body)
{
    if (const QStringView selector = selectors.trimmed(); selector.startsWith("@list"_L1)) {
        if (m_listFormats.size() < mostRules)
            addListRule(selector, body);
        return;
    }
    static const QRegularExpression oneClass(u"^[A-Za-z0-9]*\\.([-A-Za-z0-9_]+)$"_s);
    Declarations declarations;
    for (const QStringView selector : selectors.split(u',')) {
        const auto match = oneClass.matchView(selector.trimmed());
        if (!match.hasMatch())
            continue;
        if (declarations.isEmpty()) {
            declarations = declarationsOf(body);
            declarations.removeIf([](const auto &declaration) { return !isMeaningful(declaration.key()); });
        }
        m_rules[match.captured(1)].insert(declarations);
    }
}

Declarations ClassRules::declarations(const QString &classes) const
{
    Declarations all;
    if (m_rules.isEmpty())
        return all;
    for (const QString &name : classes.simplified().split(u' '))
        all.insert(m_rules.value(name));
    return all;
}

} // namespace bantin::content::html
