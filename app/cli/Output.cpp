// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Output.h"

#include "app/base/EnumNames.h"
#include "app/messages/Messages.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr EnumNames<Fault, 13> faultNames{{{
    {Fault::InvalidInput, QLatin1StringView("invalid-input")},
    {Fault::NotFound, QLatin1StringView("not-found")},
    {Fault::Denied, QLatin1StringView("denied")},
    {Fault::Conflict, QLatin1StringView("conflict")},
    {Fault::Tampered, QLatin1StringView("tampered")},
    {Fault::WrongKey, QLatin1StringView("wrong-key")},
    {Fault::Unsupported, QLatin1StringView("unsupported")},
    {Fault::Storage, QLatin1StringView("storage")},
    {Fault::NoSpace, QLatin1StringView("no-space")},
    {Fault::Network, QLatin1StringView("network")},
    {Fault::Remote, QLatin1StringView("remote")},
    {Fault::Cancelled, QLatin1StringView("cancelled")},
    {Fault::Internal, QLatin1StringView("internal")},
}}};

void write(std::FILE *stream, const QByteArray &line)
{
    std::fwrite(line.constData(), 1, size_t(line.size()), stream);
    if (!line.endsWith('\n'))
        std::fputc('\n', stream);
    std::fflush(stream);
}

void writeJson(const QJsonObject &json)
{
    write(stdout, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void Output::answer(const QJsonObject &json, const QString &sentences) const
{
    if (m_form == Form::Json)
        writeJson(json);
    else if (!sentences.isEmpty())
        write(stdout, sentences.toUtf8());
}

ExitCode Output::fail(const Error &error) const
{
    if (m_form == Form::Json)
        writeJson({{u"error"_s, toJson(error)}});
    else
        write(stderr, describe(error).oneLine().toUtf8());
    return error.reason == "option-missing"_L1 || error.reason == "usage"_L1 ? ExitCode::Usage : ExitCode::Refused;
}

void Output::note(const QString &sentence) const
{
    if (m_form == Form::Sentences)
        write(stderr, sentence.toUtf8());
}

QJsonObject toJson(const Error &error)
{
    const Sentence sentence = describe(error);
    return {{u"reason"_s, error.reason},
            {u"fault"_s, faultNames.name(error.fault)},
            {u"arguments"_s, QJsonArray::fromStringList(error.arguments)},
            {u"happened"_s, sentence.happened},
            {u"safe"_s, sentence.safe},
            {u"next"_s, sentence.next}};
}

} // namespace bantin::cli
