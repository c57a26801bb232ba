//! Times as a user feels them: an action is performed and the next frame laid out, at three sizes, without a display.

#[expect(dead_code, reason = "what the other benches measure")]
mod desk;
#[path = "../tests/window/world.rs"]
mod world;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use criterion::{Bencher, Criterion, criterion_group, criterion_main};
use desk::{Bench, Of, TRIPS};
use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use jiff::ToSpan;
use phanbo::app::{Program, World};
use phanbo::edit::Command;
use phanbo::plan::{AssumptionName, Date, Doctor, Facility};
use phanbo::session::action::{Action, CarryAction, EditAction, GoAction, Grip, PageAction, TaskAction};
use phanbo::session::pages::Page;
use phanbo::session::pages::compare::Other;
use phanbo::session::pages::forecast::ForecastWish;
use phanbo::session::{Document, Question, Session, Settings};

const SIZES: [(&str, Of); 3] =
    [("province", Of::Province), ("large province", Of::LargeProvince), ("nation", Of::Nation)];

/// So many frames are drawn before anything is done: a pointer on its way makes as many in a second.
const BEFORE: usize = 60;

/// The window on a plan of some size, after its first frames.
struct Window {
    context: Context,
    program: Program,
    seconds: f64,
}

impl Window {
    fn new(of: Of) -> Self {
        Self::in_world(of, world::world())
    }

    fn in_world(of: Of, world: World) -> Self {
        let context = Context::default();
        let program = Program::new(&context, Document::new(of.plan(), None), Settings::default(), world);
        let mut window = Self { context, program, seconds: 0.0 };
        let on_its_way = |step| vec![Event::PointerMoved(pos2(step as f32, 5.0))];
        (0..BEFORE).for_each(|step| window.frame_after(on_its_way(step)));
        window
    }

    /// A page with so many moves made, once what it asks for is worked out.
    fn on_page(of: Of, page: Page, moves: usize, asked: &[Question]) -> Self {
        let mut window = Self::in_world(of, World { advises: true, ..world::world() });
        let mut bench = Bench::new(of);
        for _ in 0..moves {
            window.time(Self::make(bench.next_move()));
        }
        window.time(PageAction::Show(page).into());
        window.wait(|session| {
            asked.iter().all(|question| session.advice.is_current(question, session.document.version()))
        });
        window
    }

    /// The page of comparing: a plan with so many moves made, and the plan without them.
    fn comparing(of: Of, moves: usize) -> Self {
        let mut window = Self::on_page(of, Page::Board, moves, &[]);
        let plan = Arc::new(of.plan());
        window.program.session.pages.compare.hold(Other { name: "khác".into(), saved_at: String::new(), plan });
        window.time(PageAction::Show(Page::Compare).into());
        window.wait(|session| session.pages.compare.is_current(&session.document));
        window
    }

    /// Draws until something is known that is worked out beside the window, and once more with it.
    fn wait(&mut self, is_known: impl Fn(&Session) -> bool) {
        while !is_known(&self.program.session) {
            std::thread::sleep(Duration::from_millis(5));
            self.frame();
        }
        self.frame();
    }

    /// One frame of 1366 by 768 points: everything but painting it.
    fn frame(&mut self) {
        self.frame_after(Vec::new());
    }

    /// The frame after something was done with mouse or keys.
    fn frame_after(&mut self, events: Vec<Event>) {
        self.seconds += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, vec2(1366.0, 768.0)));
        let input = RawInput { screen_rect, time: Some(self.seconds), events, ..RawInput::default() };
        let Self { context, program, .. } = self;
        let mut output = context.run_ui(input, |ui| {
            program.before_frame(ui.ctx());
            program.frame(ui);
        });
        // Nothing is painted: letters need not reach a screen.
        output.textures_delta.clear();
        black_box(output);
    }

    /// A doctor is in the hand, the button of the mouse held.
    fn carrying(of: Of) -> Self {
        let mut window = Self::new(of);
        let Command::Place(placement) = Bench::new(of).next_move() else { unreachable!("a move is a placement") };
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let at = pos2(600.0, 400.0);
        window.frame_after(vec![Event::PointerMoved(at), button(at, true)]);
        let (doctor, from) = (placement.doctor, placement.from);
        window.time(CarryAction::Lift { doctor, from, grip: Grip::Hand }.into());
        window
    }

    /// How long what was done with mouse or keys takes until its frame is laid out.
    fn time_events(&mut self, events: Vec<Event>) -> Duration {
        let start = Instant::now();
        self.frame_after(events);
        start.elapsed()
    }

    /// How long an action takes until its frame is laid out.
    fn time(&mut self, action: Action) -> Duration {
        let start = Instant::now();
        self.program.act(action);
        self.frame();
        start.elapsed()
    }

    fn make(command: Command) -> Action {
        EditAction::Make(Box::new(command)).into()
    }

    fn pin(&self) -> Action {
        let doctor = self.program.session.document.plan().doctors.iter().next().expect("there are doctors").clone();
        Self::make(Command::Put(Doctor { pinned: !doctor.pinned, ..doctor }.into()))
    }

    /// The first station is called otherwise.
    fn rename(&self) -> Action {
        let mut facilities = self.program.session.document.plan().facilities.iter();
        let station = facilities.find(|facility| facility.is_station()).expect("there are stations").clone();
        Self::make(Command::Put(Facility { name: format!("{} mới", station.name), ..station }.into()))
    }

    fn day(&self) -> Date {
        self.program.session.document.roster().date()
    }
}

/// What `time` does with what `make` lays out, at each size; laid out once it is wanted.
fn at_each_size<T>(criterion: &mut Criterion, what: &str, make: fn(Of) -> T, time: impl Fn(&mut T, &mut Bencher)) {
    let mut group = criterion.benchmark_group(what);
    for (name, of) in SIZES {
        let mut laid = None;
        group.bench_function(name, |bencher| time(laid.get_or_insert_with(|| make(of)), bencher));
    }
    group.finish();
}

/// What `act` asks for, taken back by `back` each time; only the first is timed.
fn felt(
    criterion: &mut Criterion,
    what: &str,
    act: fn(&mut Window, &mut Bench) -> Action,
    back: fn(&Window) -> Action,
) {
    let make = |of| (Window::new(of), Bench::new(of));
    at_each_size(criterion, what, make, |(window, bench), bencher| {
        bencher.iter_custom(|times| {
            let time = |_| {
                let action = act(window, bench);
                let taken = window.time(action);
                let action = back(window);
                window.time(action);
                taken
            };
            (0..times).map(time).sum()
        });
    });
}

fn undo(_: &Window) -> Action {
    EditAction::Undo.into()
}

fn edits(criterion: &mut Criterion) {
    felt(criterion, "a move", |_, bench| Window::make(bench.next_move()), undo);
    let carried = |window: &mut Window, bench: &mut Bench| {
        let Command::Place(placement) = bench.next_move() else { unreachable!("a move is a placement") };
        let (doctor, from) = (placement.doctor, placement.from);
        window.time(CarryAction::Lift { doctor, from, grip: Grip::Hand }.into());
        CarryAction::DropOnSite(placement.to).into()
    };
    let made = |window: &Window| {
        assert!(window.program.session.task.is_none(), "it was to be made, and something is asked");
        undo(window)
    };
    felt(criterion, "a doctor let go, with the form of the move", carried, made);
    felt(criterion, "a pin", |window, _| window.pin(), undo);
    felt(criterion, "a new name", |window, _| window.rename(), undo);
    let made = |window: &mut Window, bench: &mut Bench| {
        window.time(Window::make(bench.next_move()));
        EditAction::Undo.into()
    };
    felt(criterion, "a move taken back", made, |_| TaskAction::CloseNotice.into());
}

/// Moves made one after the other, none of them a second time in the same window: no word of theirs was shown before.
fn first_moves(criterion: &mut Criterion) {
    at_each_size(
        criterion,
        "a move never made before",
        |of| (of, None, 0),
        |(of, laid, made), bencher| {
            bencher.iter_custom(|times| {
                let next = |_| {
                    let fresh = laid.take().filter(|_| *made % TRIPS != 0);
                    let (window, bench) = laid.insert(fresh.unwrap_or_else(|| (Window::new(*of), Bench::new(*of))));
                    *made += 1;
                    window.time(Window::make(bench.next_move()))
                };
                (0..times).map(next).sum()
            });
        },
    );
}

fn another_day(criterion: &mut Criterion) {
    felt(
        criterion,
        "the next day",
        |window, _| GoAction::SetDate(window.day().saturating_add(1.day())).into(),
        |window| GoAction::SetDate(window.day().saturating_sub(1.day())).into(),
    );
}

/// Nothing is asked: a frame as it is drawn while the pointer moves.
fn frame(criterion: &mut Criterion) {
    drawn(criterion, "a frame", Window::new);
}

/// The same on pages other than the board.
fn frame_of_pages(criterion: &mut Criterion) {
    drawn(criterion, "a frame of the page of time", |of| Window::on_page(of, Page::Time, 0, &[Question::Timeline]));
    drawn(criterion, "a frame of two plans compared", |of| Window::comparing(of, 50));
    drawn(criterion, "a frame of 50 changes", |of| Window::on_page(of, Page::Changes, 50, &[]));
    drawn(criterion, "a frame of the forecast", |of| Window::on_page(of, Page::Forecast, 0, &[Question::Road]));
    drawn(criterion, "a frame of the map", |of| Window::on_page(of, Page::Map, 50, &[]));
}

fn drawn(criterion: &mut Criterion, what: &str, make: fn(Of) -> Window) {
    at_each_size(criterion, what, make, |window, bencher| bencher.iter(|| window.frame()));
}

/// What follows the hand: events of mouse and keys, each drawn in a frame of its own; `back` is not timed.
fn followed(
    criterion: &mut Criterion,
    what: &str,
    make: fn(Of) -> Window,
    events: fn(u64) -> Vec<Event>,
    back: fn(&mut Window),
) {
    at_each_size(criterion, what, make, |window, bencher| {
        bencher.iter_custom(|times| {
            let time = |number| {
                let taken = window.time_events(events(number));
                back(window);
                taken
            };
            (0..times).map(time).sum()
        });
    });
}

/// A doctor is carried over the cards, from one to the next.
fn carried(criterion: &mut Criterion) {
    let over = |number: u64| {
        let (across, down) = (number % 5, number / 5 % 4);
        vec![Event::PointerMoved(pos2(350.0 + 140.0 * across as f32, 220.0 + 110.0 * down as f32))]
    };
    followed(criterion, "a doctor carried on", Window::carrying, over, |_| ());
}

/// A letter is typed into the search field: as the first one, and as the first one after an edit.
fn letter(criterion: &mut Criterion) {
    let search = |of| {
        let mut window = Window::new(of);
        window.time(GoAction::Find.into());
        window
    };
    let typed = |_| vec![Event::Text("n".into())];
    let clear = |window: &mut Window| {
        window.time(GoAction::Search(String::new()).into());
    };
    followed(criterion, "a letter searched for", search, typed, clear);
    followed(criterion, "a letter after an edit", search, typed, |window| {
        window.time(GoAction::Search(String::new()).into());
        window.time(window.pin());
    });
}

/// A number of the forecast is pulled along its line: the years are worked out in every frame.
fn forecast_pulled(criterion: &mut Criterion) {
    let make = |of| (Window::on_page(of, Page::Forecast, 0, &[Question::Road]), 0);
    at_each_size(criterion, "a number of the forecast pulled", make, |(window, recruits), bencher| {
        bencher.iter_custom(|times| {
            let pull = |_| {
                *recruits = (*recruits + 1) % 200;
                window.time(PageAction::Forecast(ForecastWish::Try(AssumptionName::Recruits, *recruits)).into())
            };
            (0..times).map(pull).sum()
        });
    });
}

fn unhurried() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args()
}

criterion_group! {
    name = window;
    config = unhurried();
    targets = frame, frame_of_pages, edits, first_moves, another_day, carried, letter, forecast_pulled
}
criterion_main!(window);
