// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Metadata.h"

#include "app/base/JsonReader.h"

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

enum class Lines { One, Many };

struct Field {
    QLatin1StringView name;
    QString Metadata::*member;
    int limit; ///< characters (UTF-16 code units)
    Lines lines = Lines::One;
};

constexpr std::array fields{
    Field{QLatin1StringView("title"), &Metadata::title, 300},
    Field{QLatin1StringView("sapo"), &Metadata::sapo, 2000, Lines::Many},
    Field{QLatin1StringView("category"), &Metadata::category, 100},
    Field{QLatin1StringView("writer"), &Metadata::writer, 200},
    Field{QLatin1StringView("source"), &Metadata::source, 500},
    Field{QLatin1StringView("source-date"), &Metadata::sourceDate, 10},
    Field{QLatin1StringView("language"), &Metadata::language, 35},
    Field{QLatin1StringView("keywords"), &Metadata::keywords, 500},
};

const Field *findField(QStringView name)
{
    const auto found = std::ranges::find_if(fields, [name](const Field &field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

/// Keeps what XML 1.0 §2.2 can carry: pasted control characters would make the published page malformed.
QString withoutUnprintable(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (pair) {
            kept.append(c);
            kept.append(text.at(++i));
        } else if (c == u'\n' || !(c.isSurrogate() || c.category() == QChar::Other_Control || c >= u'\uFFFE')) {
            kept.append(c);
        }
    }
    return kept;
}

QString normalised(const QString &value, Lines lines)
{
    QString text = value;
    for (const auto lineBreak : {"\r\n"_L1, "\r"_L1})
        text.replace(lineBreak, "\n"_L1);
    for (const QChar lineBreak : {QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(lineBreak, u'\n');
    text.replace(u'\t', u' ');
    if (lines == Lines::One)
        text.replace(u'\n', u' ');
    return withoutUnprintable(text).normalized(QString::NormalizationForm_C).trimmed();
}

bool isIsoDate(const QString &text)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    return date.isValid() && date.toString(Qt::ISODate) == text;
}

} // namespace

QStringList metadataFields()
{
    QStringList names;
    for (const Field &field : fields)
        names.append(field.name);
    return names;
}

QString metadataField(const Metadata &metadata, QStringView field)
{
    const Field *known = findField(field);
    return known ? metadata.*(known->member) : QString();
}

Result<void> setMetadataField(Metadata &metadata, QStringView field, const QString &value)
{
    const auto refusal = [field](const QString &reason, const QString &argument) {
        return Error{Fault::InvalidInput, reason, Retry::AfterCorrection, {field.toString(), argument}, {}};
    };
    const Field *known = findField(field);
    if (!known)
        return Error{Fault::InvalidInput, u"field-unknown"_s, Retry::AfterCorrection, {field.toString()}, {}};
    const QString text = normalised(value, known->lines);
    if (known->member == &Metadata::sourceDate && !text.isEmpty() && !isIsoDate(text))
        return refusal(u"date-invalid"_s, text);
    if (text.size() > known->limit)
        return refusal(u"field-too-long"_s, QString::number(known->limit));
    metadata.*(known->member) = text;
    return {};
}

QJsonObject toJsonObject(const Metadata &metadata)
{
    QJsonObject object;
    for (const Field &field : fields)
        object.insert(field.name, metadata.*(field.member));
    return object;
}

Result<Metadata> metadataFromJson(const QJsonObject &object)
{
    JsonReader reader(object);
    Metadata metadata;
    for (const Field &field : fields) {
        const QString written = reader.text(field.name, JsonReader::Text::MayBeEmpty);
        const Result<void> accepted = setMetadataField(metadata, QString(field.name), written);
        reader.require(field.name, accepted.ok() && metadata.*(field.member) == written);
    }
    if (const auto problem = reader.problem())
        return Error{Fault::Tampered, u"metadata-invalid"_s, Retry::Never, {}, *problem};
    return metadata;
}

} // namespace bantin
