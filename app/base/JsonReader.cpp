// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/JsonReader.h"

#include "app/base/Clock.h"

namespace bantin {

using namespace Qt::StringLiterals;

JsonReader::JsonReader(QJsonObject object, QString place)
    : m_object(std::move(object))
    , m_place(std::move(place))
{
}

void JsonReader::constant(QLatin1StringView name, QLatin1StringView expected)
{
    const QString value = text(name);
    require(name, value == expected);
}

QString JsonReader::text(QLatin1StringView name, Text emptiness)
{
    const QJsonValue value = take(name);
    const QString string = value.toString();
    require(name, value.isString() && (emptiness == Text::MayBeEmpty || !string.isEmpty()));
    return string;
}

qint64 JsonReader::integer(QLatin1StringView name, qint64 minimum, qint64 maximum)
{
    const QJsonValue value = take(name);
    // toInteger() gives its default for a fraction, and two different defaults tell that from a real value.
    const qint64 number = value.toInteger(0);
    const bool whole = value.isDouble() && value.toInteger(1) == number;
    require(name, whole && number >= minimum && number <= maximum);
    return number;
}

bool JsonReader::flag(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    require(name, value.isBool());
    return value.toBool();
}

QByteArray JsonReader::hex(QLatin1StringView name, qsizetype size, Text emptiness)
{
    const QByteArray digits = text(name, emptiness).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(digits);
    const bool absent = emptiness == Text::MayBeEmpty && digits.isEmpty();
    require(name, absent || (bytes.size() == size && bytes.toHex() == digits));
    return bytes;
}

QDateTime JsonReader::timestamp(QLatin1StringView name, Text emptiness)
{
    const QString written = text(name, emptiness);
    const QDateTime time = fromTimestamp(written);
    require(name, time.isValid() || (emptiness == Text::MayBeEmpty && written.isEmpty()));
    return time;
}

QDate JsonReader::date(QLatin1StringView name, Text emptiness)
{
    if (emptiness == Text::MayBeEmpty && isNull(name))
        return {};
    const QString written = text(name);
    const QDate date = QDate::fromString(written, Qt::ISODate);
    require(name, date.isValid() && date.toString(Qt::ISODate) == written);
    return date;
}

bool JsonReader::isNull(QLatin1StringView name)
{
    if (!m_object.value(name).isNull())
        return false;
    m_read.insert(name);
    return true;
}

QStringList JsonReader::texts(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    require(name, value.isArray());
    QStringList list;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements) {
        require(name, element.isString());
        list.append(element.toString());
    }
    return list;
}

void JsonReader::require(QLatin1StringView name, bool holds)
{
    if (!holds && !m_problem)
        m_problem = placeOf(name);
}

std::optional<QString> JsonReader::problem() const
{
    if (m_problem)
        return m_problem;
    const QStringList names = m_object.keys();
    for (const QString &name : names) {
        if (!m_read.contains(name))
            return m_place.isEmpty() ? name : m_place + u'.' + name;
    }
    return std::nullopt;
}

QJsonValue JsonReader::take(QLatin1StringView name)
{
    m_read.insert(name);
    const QJsonValue value = m_object.value(name);
    require(name, !value.isUndefined());
    return value;
}

QMap<QString, QString> JsonReader::textMap(QLatin1StringView name)
{
    QMap<QString, QString> texts;
    const QJsonObject object = memberObject(name);
    for (auto member = object.begin(); member != object.end(); ++member) {
        texts.insert(member.key(), member.value().toString());
        require(name, !member.value().toString().isEmpty());
    }
    return texts;
}

QJsonObject JsonReader::memberObject(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    require(name, value.isObject());
    return value.toObject();
}

QList<QJsonObject> JsonReader::memberObjects(QLatin1StringView name)
{
    const QJsonValue value = take(name);
    require(name, value.isArray());
    QList<QJsonObject> list;
    const QJsonArray elements = value.toArray();
    for (const QJsonValue &element : elements) {
        require(name, element.isObject());
        list.append(element.toObject());
    }
    return list;
}

QString JsonReader::placeOf(QLatin1StringView name) const
{
    return m_place.isEmpty() ? QString(name) : m_place + u'.' + name;
}

QString JsonReader::placeOf(QLatin1StringView name, qsizetype index) const
{
    return placeOf(name) + u'[' + QString::number(index) + u']';
}

} // namespace bantin
