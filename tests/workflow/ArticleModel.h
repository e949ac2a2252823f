// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Decision.h"
#include "app/domain/Stage.h"

#include <QSet>
#include <QStringList>

/// What one article must be, told by a few lines of its own that share nothing with the workflow but the names of things.
/// People are numbers. Answers "" when the step is to go through, or the reason of its refusal.
class ArticleModel
{
public:
    using Stage = bantin::Stage;
    using Kind = bantin::DecisionKind;

    /// Who does it, and with which powers.
    struct Person {
        int number = 0;
        bool writes = false;
        bool edits = false;
        bool approves = false;
        bool sends = false;
    };

    explicit ArticleModel(const Person &author)
        : m_author(author.number)
        , m_writers{author.number}
    {
    }

    QString edit(const Person &who, const QString &sentence);
    QString claim(const Person &who);
    /// `said`: the reason of a return, refusal, correction or withdrawal was given.
    QString decide(Kind kind, const Person &who, bool said);
    QString pack(const Person &who);
    /// The portal's answer to what was packed last: sending, received, published or refused.
    void arrive(Stage stage);
    QString trash(const Person &who);
    QString restore(const Person &who);

    Stage stage = Stage::Draft;
    bool voided = false;   ///< an approval was made void by an edit
    bool onPortal = false; ///< readers see one of its revisions
    bool trashed = false;
    bool textUnderWay = false;   ///< a package of it waits, is packed or is on its way
    bool noticeUnderWay = false; ///< the notice of its withdrawal is
    QStringList sentences;       ///< everything that was ever typed into it
    int decisions = 0;
    int comments = 0;

private:
    bool isWriter(const Person &who) const { return m_author == who.number; }
    QString eyes(Kind kind, const Person &who) const;
    QString power(Kind kind, const Person &who) const;
    bool fits(Kind kind) const;
    QString held(const Person &who) const;
    void take(Kind kind, const Person &who);

    int m_author;
    QSet<int> m_writers;
    int m_submitter = -1;
    int m_reviewer = -1;
    int m_holder = -1;       ///< who took it up for review last
    bool m_corrects = false; ///< a correction was ordered and nothing was changed yet
};
