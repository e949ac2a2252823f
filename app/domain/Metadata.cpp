// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/Metadata.h"

#include "app/base/JsonReader.h"
#include "app/domain/KindField.h"

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

constexpr auto kindField = "kind"_L1;
constexpr auto fieldsMember = "fields"_L1;

int limitOf(KindField::Type type)
{
    constexpr int line = 500;
    constexpr int text = 50'000;
    constexpr int fileName = 255;
    switch (type) {
    case KindField::Type::Text:
        return text;
    case KindField::Type::File:
        return fileName;
    case KindField::Type::Line:
    case KindField::Type::Date:
    case KindField::Type::Flag:
        return line;
    }
    return line;
}

Error refusal(const QString &reason, const QString &field, const QStringList &more = {})
{
    return {Fault::InvalidInput, reason, Retry::AfterCorrection, QStringList{field} + more, {}};
}

Result<void> setKind(Metadata &metadata, const QString &value)
{
    const auto kind = contentKindFromName(value.trimmed());
    if (!kind)
        return refusal(u"kind-unknown"_s, kindField, {value});
    metadata.kind = *kind;
    return {};
}

/// A field of a kind; any public one, because an article may change its kind and keep what was written.
Result<void> setKindField(Metadata &metadata, const QString &field, const QString &value)
{
    const KindField *known = findKindField(field);
    if (!known)
        return refusal(u"field-unknown"_s, field);
    if (known->privacy == KindField::Privacy::Private)
        return refusal(u"field-private"_s, field);
    const QString text = normalised(value, known->type == KindField::Type::Text ? Lines::Many : Lines::One);
    if (text.isEmpty()) {
        metadata.fields.remove(known->name);
        return {};
    }
    if (known->type == KindField::Type::Flag && text != "yes"_L1)
        return refusal(u"flag-invalid"_s, field, {text});
    if (known->type == KindField::Type::Date && !isIsoDate(text))
        return refusal(u"date-invalid"_s, field, {text});
    if (text.size() > limitOf(known->type))
        return refusal(u"field-too-long"_s, field, {QString::number(limitOf(known->type))});
    metadata.fields.insert(known->name, text);
    return {};
}

QMap<QString, QString> readFields(JsonReader &reader)
{
    const QMap<QString, QString> written = reader.textMap(fieldsMember);
    Metadata read;
    for (const auto &[name, value] : written.asKeyValueRange())
        reader.require(fieldsMember, setKindField(read, name, value).ok());
    reader.require(fieldsMember, !read.fields.isEmpty() && read.fields == written);
    return read.fields;
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
    if (const Field *known = findField(field))
        return metadata.*(known->member);
    return field == kindField ? contentKindName(metadata.kind) : metadata.fields.value(field.toString());
}

QStringList fieldsInUse(const Metadata &one, const Metadata &other)
{
    QStringList names = metadataFields();
    names.append(kindField);
    const QStringList known = kindFieldNames();
    for (const QString &name : known) {
        if (one.fields.contains(name) || other.fields.contains(name))
            names.append(name);
    }
    return names;
}

Result<void> setMetadataField(Metadata &metadata, QStringView field, const QString &value)
{
    const Field *known = findField(field);
    if (!known)
        return field == kindField ? setKind(metadata, value) : setKindField(metadata, field.toString(), value);
    const QString text = normalised(value, known->lines);
    if (known->member == &Metadata::sourceDate && !text.isEmpty() && !isIsoDate(text))
        return refusal(u"date-invalid"_s, field.toString(), {text});
    if (text.size() > known->limit)
        return refusal(u"field-too-long"_s, field.toString(), {QString::number(known->limit)});
    metadata.*(known->member) = text;
    return {};
}

QJsonObject toJsonObject(const Metadata &metadata)
{
    QJsonObject object;
    for (const Field &field : fields)
        object.insert(field.name, metadata.*(field.member));
    if (metadata.kind != ContentKind::News)
        object.insert(kindField, contentKindName(metadata.kind));
    if (!metadata.fields.isEmpty()) {
        QJsonObject own;
        for (const auto &[name, value] : metadata.fields.asKeyValueRange())
            own.insert(name, value);
        object.insert(fieldsMember, own);
    }
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
    if (reader.has(kindField)) {
        metadata.kind = reader.named(kindField, contentKindFromName);
        reader.require(kindField, metadata.kind != ContentKind::News);
    }
    if (reader.has(fieldsMember))
        metadata.fields = readFields(reader);
    if (const auto problem = reader.problem())
        return Error{Fault::Tampered, u"metadata-invalid"_s, Retry::Never, {}, *problem};
    return metadata;
}

} // namespace bantin
