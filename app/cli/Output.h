// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QJsonObject>
#include <QString>

namespace bantin::cli {

enum class ExitCode { Done = 0, Refused = 1, Usage = 2 };
enum class Form { Sentences, Json };

/// Where commands answer: one JSON object on standard output, or sentences – results on standard output, what went wrong
/// and progress on standard error. UTF-8 either way.
class Output
{
public:
    void setForm(Form form) { m_form = form; }
    Form form() const { return m_form; }

    /// The answer of a command in both forms; only the chosen one is written.
    void answer(const QJsonObject &json, const QString &sentences) const;
    /// {"error":{…}} or the sentence; Usage when an option is missing, otherwise Refused.
    ExitCode fail(const Error &error) const;
    /// One line for a person; nothing in JSON.
    void note(const QString &sentence) const;

private:
    Form m_form = Form::Sentences;
};

/// {"reason", "fault", "arguments", "happened", "safe", "next"}
QJsonObject toJson(const Error &error);

} // namespace bantin::cli
